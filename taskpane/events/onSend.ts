import { type Invitee, nudgeFor, type Remembered } from "../../src/core/nudge.ts";
import { called } from "../officeCalls.ts";
import { linkedPanel } from "../panelLink.ts";
import { paneButtonId } from "./actionIds.ts";
import { keptTeams } from "./keptTeams.ts";
import { sayNudge } from "./say.ts";

type Answer = Office.SmartAlertsEventCompletedOptions;
type SendingEvent = { completed(answer: Answer): void };

/** Later than this, whoever sends would wait before an empty dialog. */
const mostMs = 4_000;
/** What of the meeting's own keeping is ours. */
const propertyName = "told";
const sent: Answer = { allowEvent: true };

/**
 * Outlook asks before an appointment goes out. It goes, unless there is something to tell; then whoever sends is asked, and may
 * send it as it is. Whatever fails or takes too long lets it go.
 */
export function onAppointmentSending(event: SendingEvent): void {
	let answered = false;
	let stop = () => {};
	const answer = (given: Answer) => {
		if (answered) return;
		answered = true;
		stop();
		event.completed(given);
	};
	try {
		// not every runtime has a clock
		if (typeof setTimeout === "function") {
			const timer = setTimeout(() => answer(sent), mostMs);
			stop = () => clearTimeout(timer);
		}
		whatToAsk().then(answer, () => answer(sent));
	} catch {
		answer(sent);
	}
}

async function whatToAsk(): Promise<Answer> {
	const kept = keptTeams();
	const item = Office.context.mailbox.item as unknown as Office.AppointmentCompose;
	if (!kept) return sent;
	const [required, start] = await Promise.all([
		called<Office.EmailAddressDetails[]>("requiredAttendees", (done) => item.requiredAttendees.getAsync(done)),
		called<Date>("start", (done) => item.start.getAsync(done)),
	]);
	// nobody is asked about what has begun
	if (required.length === 0 || start.getTime() <= Date.now()) return sent;
	const [html, organizer, own] = await Promise.all([
		called<string>("body", (done) => item.body.getAsync("html" as Office.CoercionType, done)),
		called<Office.EmailAddressDetails>("organizer", (done) => item.organizer.getAsync(done)),
		called<Office.CustomProperties>("properties", (done) => item.loadCustomPropertiesAsync(done)),
	]);
	const { nudge, remember } = nudgeFor(
		{
			panelId: linkedPanel(html, kept.origin),
			organizer: organizer.emailAddress,
			required: required.filter(isPerson).map(invitee),
			remembered: remembered(own.get(propertyName)),
		},
		kept.teams,
	);
	if (remember) {
		own.set(propertyName, JSON.stringify([remember.panelId, remember.marks.join(".")]));
		// unkept, it is told once more than needed
		await called<void>("saveProperties", (done) => own.saveAsync(done)).catch(() => undefined);
	}
	if (!nudge) return sent;
	const { message, button } = sayNudge(nudge, Office.context.displayLanguage || "en");
	return { allowEvent: false, errorMessage: message, ...(canOffer() ? offered(button) : {}) };
}

const canOffer = (): boolean => Office.context.requirements.isSetSupported("Mailbox", "1.14");

/** Asking is all it does, whatever the manifest of another day says. */
const offered = (button: string | undefined): Answer => ({
	sendModeOverride: "promptUser" as Office.MailboxEnums.SendModeOverride,
	...(button === undefined ? {} : { commandId: paneButtonId, cancelLabel: button }),
});

const isPerson = ({ recipientType }: Office.EmailAddressDetails): boolean =>
	(recipientType as string) !== "externalUser" && (recipientType as string) !== "distributionList";
const invitee = ({ displayName, emailAddress }: Office.EmailAddressDetails): Invitee => ({ name: displayName, mail: emailAddress });

function remembered(text: unknown): Remembered | null {
	if (typeof text !== "string") return null;
	const [panelId, marks] = JSON.parse(text) as [string | null, string];
	return { panelId, marks: marks === "" ? [] : marks.split(".") };
}
