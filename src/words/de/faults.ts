import type { faults as en } from "../en/faults.ts";
import type { Translated } from "../translated.ts";

export const faults: Translated<typeof en> = {
	throttled: "Microsoft 365 hat uns gebeten zu warten.",
	unavailable: "Microsoft 365 war nicht erreichbar.",
	unknownOutcome: "Wir wissen nicht, ob das angekommen ist. Fragen Sie nach, bevor Sie es noch einmal senden.",
	consent: "Wer hier posten darf, hat sich länger nicht angemeldet. Öffnen Sie Evenover einmal und senden Sie es dann noch einmal.",
	late: "Das ließ sich drei Tage lang nicht senden. Senden Sie es noch einmal, wenn es noch wichtig ist.",
	notFound: "Das gibt es nicht mehr.",
	forbidden:
		"Ihre Organisation lässt uns das nicht senden: Es fehlt die Berechtigung {{permission}}. Sobald die IT-Administration sie erteilt, senden Sie es noch einmal.",
	rejected: "Microsoft 365 hat das abgelehnt.",
	unknownMailbox: "Diese Adresse nimmt keine Mails an.",
	noMailbox: "Wer die Besprechung organisiert, hat hier kein Postfach zum Senden. Sobald es eines gibt, senden Sie es noch einmal.",
	mailboxFull: "Das Postfach ist voll.",
	noToDo: "Es gibt dort keine Liste in To Do.",
	gone: "Diese Person ist nicht mehr in Ihrem Verzeichnis. Nehmen Sie sie von der Einladung.",
	withoutMailbox: "Diese Person hat kein Postfach.",
	notInChat: "Diese Person ist nicht im Chat der Besprechung. Fügen Sie sie hinzu, dann erhält sie die nächste Nachricht.",
	organizerFull: "Das Postfach, von dem aus gesendet wird, ist voll. Sobald Platz ist, senden Sie es noch einmal.",
};
