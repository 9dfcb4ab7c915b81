import type { reversed as en } from "../en/reversed.ts";
import type { Translated } from "../translated.ts";

export const reversed: Translated<typeof en> = {
	assumption: "la sala ya no da por supuesto que «{{statement}}»",
	above: "{{metric}} está en {{value}}, por encima de {{threshold}}",
	below: "{{metric}} está en {{value}}, por debajo de {{threshold}}",
	again: "Se ha reabierto sola: {{because}}.",
	why: "se ha reabierto sola: {{because}}.",
	ask: "Usted es responsable de esta decisión. Se ha reabierto sola: {{because}}.",
	mail: "{{chosen}} incluso antes que {{over, inner}}: se ha reabierto sola, porque {{because}}.",
	mailElsewhere: "Una decisión de otra reunión se ha reabierto sola: {{because}}.",
};
