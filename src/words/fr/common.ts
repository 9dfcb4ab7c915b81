import type { common as en } from "../en/common.ts";
import type { Translated } from "../translated.ts";

export const common: Translated<typeof en> = {
	direction: "ltr",
	numbers: {
		0: "aucune",
		1: "une",
		2: "deux",
		3: "trois",
		4: "quatre",
		5: "cinq",
		6: "six",
		7: "sept",
		8: "huit",
		9: "neuf",
		10: "dix",
		11: "onze",
		12: "douze",
	},
	tab: "Décisions",
	evenOver: "{{chosen}} plutôt que {{over, inner}}",
};
