import type { signIn as en } from "../en/signIn.ts";
import type { Translated } from "../translated.ts";

export const signIn: Translated<typeof en> = {
	title: {
		usual: "Melden Sie sich an, um weiterzumachen",
		notAllowed: "Ihre IT-Administration hat Evenover noch nicht erlaubt",
		notAssigned: "Evenover wurde Ihnen noch nicht zugewiesen",
	},
	why: {
		noNested:
			"{{host}} kann Sie hier nicht von selbst bei Evenover anmelden. In einem Fenster melden Sie sich einmal mit Ihrem Geschäftskonto an.",
		interaction: "Ihre Organisation möchte, dass Sie bestätigen, wer Sie sind. Dafür öffnet sich ein Fenster.",
		otherAccount:
			"{{host}} ist jetzt mit einem anderen Konto geöffnet. Melden Sie sich mit diesem an; das andere ist hier bei Evenover abgemeldet.",
		mismatch: "Das war ein anderes Konto als das, mit dem {{host}} geöffnet ist. Melden Sie sich noch einmal an und wählen Sie dieses.",
		notAllowed:
			"Es muss einmal für Ihre Organisation erlaubt werden. Schicken Sie den Link an die IT-Administration und melden Sie sich danach noch einmal an.",
		declined:
			"Evenover durfte Ihr Konto nicht verwenden. Das braucht es, um zu wissen, wer antwortet. Melden Sie sich noch einmal an, um es zu erlauben.",
		notAssigned:
			"In Ihrer Organisation dürfen es nur bestimmte Personen verwenden. Bitten Sie die IT, Sie zur App Evenover hinzuzufügen, und melden Sie sich danach noch einmal an.",
		blocked:
			"Das Anmeldefenster wurde blockiert. Erlauben Sie Pop-ups für diese Seite und versuchen Sie es noch einmal, oder machen Sie im Browser weiter.",
		cancelled: "Das Fenster wurde geschlossen, bevor Sie angemeldet waren.",
		failed: "Beim Anmelden ist etwas schiefgegangen. Versuchen Sie es noch einmal, oder machen Sie im Browser weiter.",
	},
	signIn: "Anmelden",
	again: "Noch einmal anmelden",
	copyLink: "Link für die IT-Administration kopieren",
	copied: "Kopiert. Schicken Sie ihn an Ihre IT-Administration.",
	byHand: "Von hier kopieren:",
	open: "Im Browser öffnen",
	busy: "Machen Sie im geöffneten Fenster weiter. Haben Sie es geschlossen, klicken Sie noch einmal.",
	code: "Wenn es öfter vorkommt, geben Sie das an die IT weiter: {{code}}.",
	page: {
		title: "Anmeldung bei Evenover",
		press: "Klicken Sie, um zur Anmeldung Ihrer Organisation zu gelangen. Dieses Fenster schließt sich von selbst.",
		go: "Weiter zur Anmeldung",
		stray: "Diese Seite wird nur beim Anmelden gebraucht. Gehen Sie zurück zu Evenover und beginnen Sie dort.",
	},
};
