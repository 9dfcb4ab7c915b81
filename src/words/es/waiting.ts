import type { waiting as en } from "../en/waiting.ts";
import type { Translated } from "../translated.ts";

export const waiting: Translated<typeof en> = {
	posting: {
		one: "El resumen de {{subject}} no se pudo publicar en el chat sin usted. Lo estamos publicando ahora.",
		many: "{{count, Words}} resúmenes no se pudieron publicar en sus chats sin usted. Los estamos publicando ahora.",
	},
	consent: {
		title: "El resumen necesita su permiso",
		one: "El resumen de {{subject}} espera a publicarse en el chat de la reunión en su nombre. Evenover ya no tiene permiso para hacerlo.",
		many: "{{count, Words}} resúmenes esperan a publicarse en los chats de sus reuniones en su nombre. Evenover ya no tiene permiso para hacerlo.",
		how: "Si no se le pide, debe concederlo un administrador para su organización.",
		give: "Permitirlo y publicar",
		notNow: "Ahora no",
	},
};
