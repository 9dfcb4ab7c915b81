import type { common as en } from "../en/common.ts";
import type { Translated } from "../translated.ts";

export const common: Translated<typeof en> = {
	direction: "ltr",
	numbers: {
		0: "ninguna",
		1: "una",
		2: "dos",
		3: "tres",
		4: "cuatro",
		5: "cinco",
		6: "seis",
		7: "siete",
		8: "ocho",
		9: "nueve",
		10: "diez",
		11: "once",
		12: "doce",
	},
	tab: "Decisiones",
	evenOver: "{{chosen}} incluso antes que {{over, inner}}",
};
