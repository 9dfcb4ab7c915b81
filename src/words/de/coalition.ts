import type { coalition as en } from "../en/coalition.ts";
import type { Translated } from "../translated.ts";

export const coalition: Translated<typeof en> = {
	whose: {
		title: "Nur für {{names}}",
		everyone: "Alle im Team sehen diese Seite",
		why: "Jede Zeile wurde offen gesagt: eine Haltung, ein geschlossener Puls, ein Echo, eine aufgedeckte Reihenfolge.",
		everyoneWhy: "Legen Sie fest, wer moderiert und wer entscheidet; dann sehen nur diese beiden sie.",
		toTeam: "Festlegen",
	},
	refused: {
		title: "Das ist nur für {{names}} sichtbar",
		reason:
			"Es dient der Vorbereitung von Gesprächen. Deshalb liest es nur, wer das Team moderiert und wer darin entscheidet. Wie das Team als Ganzes zu dem steht, was entschieden wurde, ist für alle da.",
		go: "Das Team im Zeitverlauf ansehen",
	},
	toEcho: "Antworten oder überspringen",
	toPulse: "Zum Puls",
	next: {
		title: "Mit wem Sie als Nächstes sprechen",
		none: "Im Moment mit niemandem",
		noneWhy: "Niemand ist gegen etwas, entfernt sich davon oder ist verstummt.",
		against: "Gegen „{{point}}“",
		drifting: "Entfernt sich von „{{point}}“",
		quiet_one: "Seit einer Woche still",
		quiet_other: "Seit {{count, words}} Wochen still",
		never: "Noch nicht gehört",
		heard: "Zuletzt gehört am {{day}}",
	},
	table: {
		title: "Alle, Punkt für Punkt",
		none: "Noch gilt nichts, also gibt es nichts mitzutragen.",
		leader: "Führungskraft",
		decisions: "Geltende Entscheidungen",
		priorities: "Prioritäten",
		explain: "Das letzte Wort jeder Person zu jedem Punkt. Öffnen Sie eine Zelle, um es zu lesen.",
		region: "Wer was mitträgt, eine breite Tabelle",
		cell: "{{name}} zu {{point}}: {{holding}}",
	},
	holding: { holds: "Trägt mit", drifting: "Entfernt sich", against: "Dagegen", unheard: "Nicht gehört" },
	said: "{{name}}, {{day}}",
	open: { panel: "Befragung öffnen", pulse: "Puls öffnen" },
	priority: "{{label}}",
	decided: "Hat es entschieden",
	stance: {
		commit: "Trägt es mit",
		disagreeAndCommit: "Dagegen, trägt es mit: „{{words}}“",
		cannotCommit: "Kann es nicht mittragen: „{{words}}“",
	},
	echo: {
		remembered: "Wusste es noch",
		half: "Wusste noch, was gewinnt, nicht was zurücksteht",
		reversed: "Hatte es umgekehrt in Erinnerung",
		other: "Hatte etwas anderes in Erinnerung",
	},
	mark: { stillRight: "Sagt, es sei noch richtig", shifting: "Sagt, es sei im Wandel", wrong: "Sagt, es sei falsch" },
	recall: { missing: "Hat es aus dem Gedächtnis nicht genannt", named: "Hat es aus dem Gedächtnis genannt" },
	order: {
		lower_one: "Hat es einen Platz tiefer gesetzt als die geltende Reihenfolge",
		lower_other: "Hat es {{count, words}} Plätze tiefer gesetzt als die geltende Reihenfolge",
		same: "Hat es gleich hoch gesetzt wie die geltende Reihenfolge oder höher",
	},
};
