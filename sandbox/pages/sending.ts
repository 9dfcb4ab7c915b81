import { bagOf } from "./office/bags.ts";

/** What Outlook asks before an invite goes out: the add-in's words, and its button beside Outlook's own two. */
export type Question = { message: string; button: string | null };

const mostMs = 5_000;

/** Lets the add-in look at what is open, as Outlook does before it sends it. Null where it has nothing to say, or says nothing in time. */
export async function askBeforeSending(): Promise<Question | null> {
	const sending = window.outlookHost?.sending;
	if (!sending) return null;
	sending.actions.clear();
	const frame = document.createElement("iframe");
	frame.hidden = true;
	frame.title = "What the add-in says before sending";
	frame.src = "/taskpane/events.html";
	await new Promise((settle) => {
		frame.onload = settle;
		document.body.append(frame);
	});
	const action = sending.actions.get("onAppointmentSending");
	const clock = frame.contentWindow as (Window & { Date: DateConstructor }) | null;
	// the add-in lives by the sandbox's clock
	if (clock) clock.Date.now = () => Date.parse(sending.now());
	const given = await new Promise<Office.SmartAlertsEventCompletedOptions>((settle) => {
		setTimeout(() => settle({ allowEvent: true }), action ? mostMs : 0);
		action?.({ completed: settle });
	});
	frame.remove();
	if (given.allowEvent !== false) return null;
	return { message: given.errorMessage ?? "", button: given.commandId === undefined ? null : (given.cancelLabel ?? "Take action") };
}

/** What the add-in kept on an invite before it was first saved stays with it. */
export function keepFor(id: string): void {
	const kept = window.outlookHost?.kept;
	const written = kept?.read(bagOf(null));
	if (!kept || !written) return;
	kept.write(bagOf(id), written);
	kept.write(bagOf(null), "{}");
}
