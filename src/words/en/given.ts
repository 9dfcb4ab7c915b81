/** What Evenover itself puts on a panel, in the panel's language: what everybody is asked about, and the ends of some questions. */
export const given = {
	dimension: { budget: "Budget", headcount: "Headcount", date: "Date", scope: "Scope", quality: "Quality" },
	side: {
		fixed: "Fixed {{label, inner}}",
		flexible: "Flexible {{label, inner}}",
		on: "Counting on “{{statement}}”",
		without: "Planning without it",
	},
};
