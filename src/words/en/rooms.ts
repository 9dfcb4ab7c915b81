/** The pages of a team, and from each to each. */
export const rooms = {
	nav: "Pages of your team",
	asks: "My asks",
	framework: "Framework",
	pulse: "Pulse",
	signals: "Signals",
	overTime: "Over time",
	diagnosis: "Diagnosis",
	coalition: "Who holds what",
	translations: "Translations",
	realign: "Realign",
	decisions: "Decisions",
	team: "Team",
	whose: "Team",
	noTeam: "You’re on no team yet",
	noTeamWhy: "With the first meeting that asks for your answer, its people become a team. You can also make one under Team.",
};
