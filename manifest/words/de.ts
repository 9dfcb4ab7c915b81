import type { ManifestWords } from "./words.ts";

export const de: ManifestWords = {
	name: { short: "Evenover", full: "Evenover: entscheiden, was wovor kommt" },
	outlookName: "Evenover für Outlook",
	description: {
		short: "Zeigt vor dem Treffen, wo die Führung uneins ist, und klärt es im Treffen.",
		medium:
			"Fragen Sie vor dem Treffen jede Führungskraft einzeln, worauf es ankommt und was feststeht. Sehen Sie, wo Sie uneins sind, entscheiden Sie das eine sogar vor dem anderen, und halten Sie es fest.",
		full: "Führungsteams sind sich im Treffen einig und folgen am Schreibtisch verschiedenen Prioritäten. Evenover macht das vor dem Treffen sichtbar, führt im Treffen zur Entscheidung und hält sie danach lebendig.\n\nVorher: Setzen Sie Evenover in Outlook auf eine Einladung. Jede Führungskraft beantwortet allein vier Fragen, in zwei Minuten. Niemand sieht die Antwort eines anderen, bevor alle aufgedeckt werden.\n\nIm Treffen: Alle sehen, wo die Antworten auseinandergehen, und welche Frage als Nächstes zu klären ist. Wer entscheidet, wählt das eine sogar vor dem anderen, mit einer verantwortlichen Person und einem Tag, an dem es wieder angesehen wird.\n\nDanach: Was entschieden wurde, geht einmal an alle Eingeladenen. Einige Tage später zeigt eine Frage, was davon in Erinnerung ist.",
	},
	tab: "Entscheidungen",
	group: "Evenover",
	buttons: {
		organizer: {
			label: "Vor dem Treffen fragen",
			tip: "Fragen Sie jede Führungskraft einzeln, worauf es in diesem Treffen ankommt und was feststeht.",
		},
		attendee: {
			label: "Vor dem Treffen antworten",
			tip: "Vier Fragen, zwei Minuten, allein beantwortet. Niemand sieht Ihre Antwort, bevor alle aufgedeckt werden.",
		},
		mail: {
			label: "Vor dem Treffen antworten",
			tip: "Antworten Sie aus der Einladung im Posteingang: vier Fragen, zwei Minuten, allein beantwortet.",
		},
	},
	activities: {
		followUpSent: { description: "Was ein Treffen entschieden und was es offengelassen hat", template: "Nach dem Treffen: {topic}" },
		answersRequested: { description: "Ihre Antwort vor einem Treffen fehlt noch", template: "Vor dem Treffen: {topic}" },
		echoAsked: { description: "Was Ihnen von einer Entscheidung in Erinnerung ist", template: "Aus dem Gedächtnis: {topic}" },
		pulseAsked: { description: "Ob die Prioritäten Ihres Teams noch stimmen", template: "Stimmen die Prioritäten noch? {topic}" },
		warningRaised: {
			description: "Eine Priorität Ihres Teams verschiebt sich vielleicht",
			template: "Eine Priorität verschiebt sich vielleicht: {topic}",
		},
		translationAsked: { description: "Ob etwas so gemeint war, wie es gefasst wurde", template: "War es so gemeint? {topic}" },
	},
};
