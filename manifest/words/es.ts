import type { ManifestWords } from "./words.ts";

export const es: ManifestWords = {
	name: { short: "Evenover", full: "Evenover: decidir qué va antes de qué" },
	outlookName: "Evenover para Outlook",
	description: {
		short: "Vea antes de la reunión en qué difieren los directivos y resuélvalo en ella.",
		medium:
			"Pregunte a cada directivo por separado, antes de la reunión, qué debe priorizar y qué no puede cambiar. Vea en qué difieren, elijan una cosa incluso por encima de otra y conserven lo decidido.",
		full: "Los equipos directivos están de acuerdo en la reunión y siguen prioridades distintas en su puesto. Evenover lo hace visible antes de la reunión, lleva a decidirlo en ella y lo mantiene vivo después.\n\nAntes: añada Evenover a una invitación en Outlook. Cada directivo responde a solas cuatro preguntas, en dos minutos. Nadie ve la respuesta de otro hasta que se revelan todas.\n\nEn la reunión: todos ven dónde se dividen las respuestas y cuál es la siguiente cuestión por resolver. Quien decide elige una cosa incluso por encima de otra, con un responsable y un día para revisarla.\n\nDespués: lo decidido llega una vez a todas las personas invitadas. Unos días más tarde, una pregunta muestra qué se recuerda.",
	},
	tab: "Decisiones",
	group: "Evenover",
	buttons: {
		organizer: {
			label: "Preguntar antes de reunirse",
			tip: "Pregunte a cada directivo por separado qué debe priorizar esta reunión y qué no puede cambiar.",
		},
		attendee: {
			label: "Responder antes de reunirse",
			tip: "Cuatro preguntas, dos minutos, a solas. Nadie ve su respuesta hasta que se revelan todas.",
		},
		mail: {
			label: "Responder antes de reunirse",
			tip: "Responda desde la invitación en su bandeja de entrada: cuatro preguntas, dos minutos.",
		},
	},
	activities: {
		followUpSent: { description: "Qué decidió una reunión y qué quedó abierto", template: "Después de la reunión: {topic}" },
		answersRequested: { description: "Falta su respuesta antes de una reunión", template: "Antes de la reunión: {topic}" },
		echoAsked: { description: "Qué recuerda de lo que se decidió", template: "De memoria: {topic}" },
		pulseAsked: {
			description: "Si las prioridades de su equipo siguen siendo correctas",
			template: "¿Siguen siendo correctas las prioridades? {topic}",
		},
		warningRaised: {
			description: "Una prioridad de su equipo puede estar cambiando",
			template: "Una prioridad puede estar cambiando: {topic}",
		},
		translationAsked: { description: "Si algo se quiso decir tal como se formuló", template: "¿Es esto lo que quería decir? {topic}" },
	},
};
