import type { given as en } from "../en/given.ts";
import type { Translated } from "../translated.ts";

export const given: Translated<typeof en> = {
	dimension: { budget: "Presupuesto", headcount: "Plantilla", date: "Fecha", scope: "Alcance", quality: "Calidad" },
	side: {
		fixed: "{{label}}: sin cambios",
		flexible: "{{label}}: flexible",
		on: "Contar con «{{statement}}»",
		without: "Planificar sin ello",
	},
};
