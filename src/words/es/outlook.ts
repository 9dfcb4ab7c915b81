import type { outlook as en } from "../en/outlook.ts";
import type { Translated } from "../translated.ts";

export const outlook: Translated<typeof en> = {
	asks_one: "Una cosa por hacer",
	asks_other: "{{count, Words}} cosas por hacer",
	about_one: "En este correo, alrededor de un minuto.",
	about_other: "En este correo, unos {{count, words}} minutos.",
	first: "Primero, de memoria",
	firstWhy: "Lo que pide este correo revelaría la respuesta. Viene justo después.",
	done: "Este correo no pedía nada más",
	nothing: "En este correo no tiene nada pendiente.",
	also: "También tiene pendiente",
	alsoCount_one: "También tiene pendiente: {{count, words}}",
	alsoCount_other: "También tiene pendientes: {{count, words}}",
	noMore: "No tiene nada más pendiente.",
	back: "Atrás",
	open: "Abrir: {{room}}",
	gone: {
		pulse: {
			title: "Aquí no queda nada por responder",
			why: "Este pulso está cerrado. Lo que dijo cada persona está en su página.",
			answered: "Ya ha respondido a este pulso y aún puede cambiar su respuesta ({{until}}).",
		},
		translations: {
			title: "Aquí no queda nada por responder",
			why: "Ya ha respondido a todas las líneas por las que se le preguntó.",
		},
		framework: { title: "Está al día", why: "Ha leído la versión vigente." },
		signals: { title: "Este aviso está resuelto", why: "Se dejó de lado, o ya pasó aquello en lo que se basaba." },
		realign: { title: "Aquí no hay nada pendiente", why: "Ya se resolvió, o se le pidió a otra persona." },
		panel: {
			title: "Esta consulta ya no está disponible para usted",
			why: "Se quitó de su reunión, o usted ya no figura en la convocatoria.",
		},
		other: { title: "En este correo no tiene nada pendiente", why: "Todo lo que le pedía está hecho." },
	},
};
