import type { Token } from "../src/ui/api.ts";
import type { Host, HostMeeting, InviteBlock, Place, ThemeName } from "../src/ui/host.ts";
import { localeOf } from "../src/words/locale.ts";
import { called } from "./officeCalls.ts";
import { themeFrom } from "./officeTheme.ts";
import { linkedPanel } from "./panelLink.ts";

type Compose = Office.AppointmentCompose;
type Read = Office.AppointmentRead | Office.MessageRead;
type Shared = { getSharedPropertiesAsync?(done: (answer: Office.AsyncResult<Office.SharedProperties>) => void): void };

export type OutlookHost = Host & {
	/** The pane is pinned and another item was opened. */
	onItemChange(listener: () => void): () => void;
	readonly isMail: boolean;
	/** What stands in the mail or invite, as HTML; empty where it can't be read. */
	body(): Promise<string>;
};

/** The oldest Outlook that the manifests let in. */
const oldest = "1.5";

/** Settles once Outlook can be asked, and gives the page back what Office.js takes from it; else with what is missing. */
export async function outlookMissing(patienceMs = 15_000): Promise<"outlook" | "old" | null> {
	const silent = new Promise<void>((settle) => setTimeout(settle, patienceMs));
	if (typeof Office === "undefined") return "outlook";
	await Promise.race([Office.onReady(), silent]);
	Reflect.deleteProperty(history, "pushState");
	Reflect.deleteProperty(history, "replaceState");
	if (!Office.context?.mailbox) return "outlook";
	return Office.context.requirements.isSetSupported("Mailbox", oldest) ? null : "old";
}

/** Whether this Outlook signs people in by itself. */
export const outlookSignsIn = (): boolean => Office.context.requirements.isSetSupported("NestedAppAuth", "1.1");

/** Whom Outlook is open for. */
export const outlookPerson = () => ({ name: Office.context.mailbox.userProfile.emailAddress });

/** Outlook as a host. Nothing else in the panes knows Office. What this Outlook cannot do is absent or left out. */
export function createOutlookHost(token: Token, origin: string = location.origin): OutlookHost {
	const { mailbox } = Office.context;
	const item = () => Office.context.mailbox.item as (Compose & Partial<Read>) | (Read & Partial<Compose>) | null | undefined;
	let adding: Promise<void> = Promise.resolve();
	const host: OutlookHost = {
		name: "Outlook",
		get place() {
			return placeOf(item());
		},
		locale: localeOf(Office.context.displayLanguage),
		theme: { now: themeNow, onChange: onThemeChange },
		token,
		meeting: (options = {}) => meetingOf(item(), mailbox, origin, options),
		open(url) {
			const ui = Office.context.ui as { openBrowserWindow?(address: string): void } | undefined;
			if (ui?.openBrowserWindow && Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) ui.openBrowserWindow(url);
			else window.open(url, "_blank", "noopener");
		},
		get isMail() {
			return item()?.itemType === "message";
		},
		body: () => bodyOf(item() ?? {}),
		onItemChange: (listener) => handled(Office.EventType.ItemChanged, listener),
	};
	const writing = item();
	if (placeOf(writing) === "compose")
		host.addToInvite = (block) => {
			// pressed twice, the second looks after the first has written
			adding = adding.catch(() => undefined).then(() => addOnce(item() as Compose, block, origin));
			return adding;
		};
	return host;
}

const placeOf = (item: unknown): Place =>
	typeof (item as { saveAsync?: unknown } | null | undefined)?.saveAsync === "function" ? "compose" : "read";

async function meetingOf(
	item: (Partial<Compose> & Partial<Read>) | null | undefined,
	mailbox: Office.Mailbox,
	origin: string,
	{ save = false }: { save?: boolean },
): Promise<HostMeeting> {
	if (!item) return { ref: null, panelId: null };
	const [html, itemId, owner] = await Promise.all([bodyOf(item), idOf(item, save), ownerOf(item as Shared)]);
	const panelId = linkedPanel(html, origin);
	const me = mailbox.userProfile.emailAddress.toLowerCase();
	const organizes = placeOf(item) === "compose" || addressOf((item as Partial<Office.AppointmentRead>).organizer) === me;
	if (!itemId) return { ref: null, panelId, organizes };
	const rest = mailbox.convertToRestId ? mailbox.convertToRestId(itemId, Office.MailboxEnums.RestVersion.v2_0) : itemId;
	return { ref: { itemId: rest, ...(owner ? { mailbox: owner } : {}) }, panelId, organizes };
}

const addressOf = (organizer: unknown): string | undefined =>
	(organizer as { emailAddress?: string } | undefined)?.emailAddress?.toLowerCase();

const bodyOf = (item: Partial<Compose>): Promise<string> =>
	called<string>("body.getAsync", (done) => item.body?.getAsync(Office.CoercionType.Html, done)).catch(() => "");

/** An invite that was never saved has no identity; one that is being written has it only by asking. */
async function idOf(item: Partial<Compose> & Partial<Read>, save: boolean): Promise<string | null> {
	if (placeOf(item) === "read") return item.itemId ?? null;
	if (save) return called<string>("saveAsync", (done) => item.saveAsync?.(done));
	if (!item.getItemIdAsync) return null;
	return called<string>("getItemIdAsync", (done) => item.getItemIdAsync?.(done)).catch(() => null);
}

/** Whose calendar this is, where it is not one's own. */
async function ownerOf(item: Shared): Promise<string | null> {
	if (!item.getSharedPropertiesAsync) return null;
	const shared = await called<Office.SharedProperties>("getSharedPropertiesAsync", (done) => item.getSharedPropertiesAsync?.(done)).catch(
		() => null,
	);
	return shared?.targetMailbox || shared?.owner || null;
}

async function addOnce(item: Compose, block: InviteBlock, origin: string): Promise<void> {
	const html = await called<string>("body.getAsync", (done) => item.body.getAsync(Office.CoercionType.Html, done));
	if (linkedPanel(html, origin) !== null && linkedPanel(html, origin) === linkedPanel(block.html, origin)) return;
	const type = await called<Office.CoercionType>("body.getTypeAsync", (done) => item.body.getTypeAsync(done));
	const text = type === Office.CoercionType.Text ? `${block.text}\n\n` : block.html;
	await called<void>("body.prependAsync", (done) => item.body.prependAsync(text, { coercionType: type }, done));
}

const forced = () => globalThis.matchMedia?.("(forced-colors: active)");
const themeNow = (): ThemeName => themeFrom(Office.context.officeTheme, forced()?.matches ?? false);

function onThemeChange(listener: (theme: ThemeName) => void): () => void {
	const changed = () => listener(themeNow());
	const query = forced();
	query?.addEventListener("change", changed);
	const stop = Office.EventType.OfficeThemeChanged ? handled(Office.EventType.OfficeThemeChanged, changed) : () => undefined;
	return () => {
		query?.removeEventListener("change", changed);
		stop();
	};
}

/** An Outlook without this event simply never tells. */
function handled(event: Office.EventType, listener: () => void): () => void {
	const { mailbox } = Office.context;
	mailbox.addHandlerAsync?.(event, listener, () => undefined);
	return () => mailbox.removeHandlerAsync?.(event, () => undefined);
}
