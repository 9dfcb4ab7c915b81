import type { common as en } from "../en/common.ts";
import type { Translated } from "../translated.ts";

export const common: Translated<typeof en> = {
	direction: "ltr",
	numbers: {
		0: "keine",
		1: "eine",
		2: "zwei",
		3: "drei",
		4: "vier",
		5: "fünf",
		6: "sechs",
		7: "sieben",
		8: "acht",
		9: "neun",
		10: "zehn",
		11: "elf",
		12: "zwölf",
	},
	tab: "Entscheidungen",
	evenOver: "{{chosen}} sogar vor {{over, inner}}",
};
