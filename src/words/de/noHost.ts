import type { noHost as en } from "../en/noHost.ts";
import type { Translated } from "../translated.ts";

export const noHost: Translated<typeof en> = {
	teamsTitle: "Teams antwortet nicht",
	teams:
		"Evenover wartet darauf, dass Teams sagt, welche Besprechung das ist. Öffnen Sie es noch einmal, oder machen Sie im Browser weiter: Dort geht es ohne Teams.",
	outlookTitle: "Outlook antwortet nicht",
	outlook:
		"Evenover hat von Outlook nicht erfahren, was hier geöffnet ist. Öffnen Sie den Bereich noch einmal oder machen Sie im Browser weiter.",
	oldTitle: "Dieses Outlook ist zu alt für Evenover",
	old: "Ihm fehlt, was Evenover braucht. Aktualisieren Sie Outlook, nutzen Sie Outlook im Web oder machen Sie im Browser weiter.",
	browser: "Im Browser öffnen",
};
