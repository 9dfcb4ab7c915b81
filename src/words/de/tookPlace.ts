import type { tookPlace as en } from "../en/tookPlace.ts";
import type { Translated } from "../translated.ts";

export const tookPlace: Translated<typeof en> = {
	ask: "Hat diese Besprechung stattgefunden?",
	booked: "Sie war bis {{day}}, {{time}} Uhr gebucht. Es wurde nichts aufgedeckt, also ging nichts hinaus.",
	decides:
		"Sie war bis {{day}}, {{time}} Uhr gebucht. Es wurde nichts aufgedeckt, also ging nichts hinaus. {{name}} kann sagen, dass sie stattgefunden hat.",
	meeting: "Wenn Sie doch noch zusammenkommen, decken Sie die Antworten auf: Der Nachbericht geht dann von selbst hinaus.",
	did: "Ja: senden, was noch offen ist",
	didnt: "Nein: Befragung schließen",
	moved: "Sie wurde verschoben",
	movedHow: "Ändern Sie die Einladung in Outlook. Die Befragung folgt zur neuen Zeit, und die Antworten bleiben, wie sie sind.",
	sending: "Der Nachbericht geht jetzt hinaus.",
	done: "Fertig mit dieser Befragung?",
	close: "Befragung schließen",
	sealed: "Niemand kann hier mehr antworten oder entscheiden, und niemand wird erinnert. Die Antworten bleiben für immer versiegelt.",
	revealed:
		"Niemand kann hier mehr antworten, entscheiden oder eine Haltung sagen, und niemand wird gefragt, was noch in Erinnerung ist. Was entschieden wurde, gilt weiter.",
	readable: "Alles bleibt so lesbar, wie es ist. Wieder öffnen lässt sie sich nicht.",
	yes: "Schließen",
	no: "Nicht jetzt",
	closed: "Die Befragung ist geschlossen.",
	closedOn: "Diese Befragung wurde am {{day}} geschlossen",
	closedSealed: "Die Antworten wurden nie aufgedeckt. Sie bleiben für immer versiegelt.",
	closedRevealed: "Sie nimmt nichts Neues mehr auf. Was entschieden wurde, gilt weiter.",
	answersRemoved: "Die Antworten wurden am {{day}} entfernt",
	answersRemovedWhy: "Ihre Organisation bewahrt Antworten nur eine bestimmte Zeit auf.",
	tooFewLeft: "Die Antworten werden nicht mehr gezeigt",
	tooFewLeftWhy: "Die Daten einer Person wurden gelöscht. An den wenigen übrigen Antworten wären einzelne zu erkennen.",
	decidedStays: "Was entschieden wurde, bleibt.",
	replacedSince: "Was hier entschieden wurde, ist inzwischen ersetzt.",
	undecided: "Hier wurde nichts entschieden.",
	seat: {
		why: "Was noch offen ist, bleibt offen, bis wieder jemand entscheidet.",
		ask: "Bitten Sie {{names}}, jemanden zu benennen.",
		name: "Person benennen",
		named: "Jetzt entscheidet {{name}}.",
	},
};
