import type { nudge as en } from "../en/nudge.ts";
import type { Translated } from "../translated.ts";

export const nudge: Translated<typeof en> = {
	noPanel:
		"La mayoría de quienes lideran {{team}} está en esta invitación, y no lleva consulta. Con una, cada cual dice antes y a solas qué hay que optimizar. También puede enviarla tal como está.",
	add: "Añadir una consulta",
	added_one: "Novedad en esta invitación: {{names}}. Hasta que se revele, la consulta también se le dirige.",
	added_other: "Novedades en esta invitación: {{names}}. Hasta que se revele, la consulta también se les dirige.",
	comma: "{{first}}, {{next}}",
	and: "{{first}} y {{last}}",
	others_one: "otra persona",
	others_other: "{{count}} más",
};
