import type { Person } from "../../people.ts";
import type { Form } from "../form.ts";
import type { OpenMail } from "../outlookDoor.ts";

/** The add-in's task pane, beside a meeting or a mail that is read. */
export function OutlookPane({ beside, me }: { beside: Form | OpenMail; me: Person }) {
	const key = "item" in beside ? beside.key : `${me.alias} ${beside.id}`;
	return <iframe key={key} className="sb-frame" title="Evenover in Outlook" src="/taskpane/" />;
}
