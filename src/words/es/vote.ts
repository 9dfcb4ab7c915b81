import type { vote as en } from "../en/vote.ts";
import type { Translated } from "../translated.ts";

export const vote: Translated<typeof en> = {
	question: "¿Se cumple esto?",
	how: "Hay colegas que se apoyan en ello. Diga lo que sepa.",
	holds: "Se cumple",
	doesNot: "No se cumple",
	unknown: "No lo sé",
	named: "Escrito por colegas. Tras la revelación verá quién escribió qué.",
	unattributed: "Escrito por colegas. Nadie sabrá nunca quién lo escribió.",
	counted: "Su voto solo se muestra como parte de un recuento.",
	none_one: "Diga si se cumple y envíe.",
	none_other: "Elija al menos uno y envíe.",
	left_one: "Elegidos: {{chosen}}; queda uno. Puede esperar.",
	left_other: "Elegidos: {{chosen}}; quedan {{count, words}}. Pueden esperar.",
	send: "Enviar",
	sending: "Enviando",
	later: "Más tarde",
	kept: "Lo que eligió sigue aquí.",
	changed: {
		title: "Lo que hay por comprobar ha cambiado",
		reason: "Lo que eligió se conserva en la medida en que se siga preguntando.",
		go: "Mostrarlo como está ahora",
	},
};
