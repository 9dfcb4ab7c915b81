import type { given as en } from "../en/given.ts";
import type { Translated } from "../translated.ts";

export const given: Translated<typeof en> = {
	dimension: { budget: "Budget", headcount: "Personal", date: "Termin", scope: "Umfang", quality: "Qualität" },
	side: {
		fixed: "{{label}} fest",
		flexible: "{{label}} flexibel",
		on: "Bauen auf „{{statement}}“",
		without: "Ohne das planen",
	},
};
