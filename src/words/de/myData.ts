import type { myData as en } from "../en/myData.ts";
import type { Translated } from "../translated.ts";

export const myData: Translated<typeof en> = {
	title: "Ihre Daten",
	what: "Alles, was Sie hier gesagt haben und was über Sie gespeichert ist, als eine Datei (JSON). Was andere gesagt haben, steht nicht darin.",
	take: "Meine Daten mitnehmen",
	ready: "{{fileName}} ist bereit.",
	leftOut:
		"Was {{team}} aus Ihrer Erinnerung wissen möchte, fehlt noch. Es steht in der Datei, sobald Sie geantwortet oder die Frage übersprungen haben.",
	copy: "Stattdessen kopieren",
	copied: "Ihre Daten sind kopiert.",
	here: "Kopieren ist hier nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn.",
	text: "Zu kopierender Text",
};
