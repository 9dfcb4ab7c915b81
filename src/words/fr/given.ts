import type { given as en } from "../en/given.ts";
import type { Translated } from "../translated.ts";

export const given: Translated<typeof en> = {
	dimension: { budget: "Budget", headcount: "Effectif", date: "Date", scope: "Périmètre", quality: "Qualité" },
	side: {
		fixed: "{{label}} fixe",
		flexible: "{{label}} flexible",
		on: "Compter sur « {{statement}} »",
		without: "Prévoir sans",
	},
};
