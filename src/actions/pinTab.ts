import { chatSenders } from "../core/followUpPlan.ts";
import type { Instant } from "../core/instant.ts";
import { type Me, mintMe } from "../core/me.ts";
import { nextTabTry } from "../core/tabTries.ts";
import { isFailure } from "../graph/failure.ts";
import { tabEntityId } from "../graph/teamsLink.ts";
import { type KeptPanel, panelById } from "../storage/panels.ts";
import { keepTab, keepTabWaiting, tabsToPin, takeTabTurn } from "../storage/tabs.ts";
import type { Context } from "./action.ts";

type PinContext = Pick<Context, "database" | "graph" | "origin" | "words"> & { clock(): Instant };
type Job = { tenantId: string; panelId: string };

/** What it came to. `away`: Graph did not answer. `nothing`: it is there, or somebody else is at it. */
type Pinned = "pinned" | "refused" | "away" | "nothing";

/** Somebody else may be let into the chat where one is not. */
const another = ["consent", "forbidden", "notFound"];
/** When Graph is away, the rest of a turn would only wait for it. */
const mostUnanswered = 3;

/** Pins every tab that is missing and due: a chat that nobody had opened yet refused, or Graph was away. */
export async function pinDueTabs(context: PinContext): Promise<void> {
	let unanswered = 0;
	for (const job of await tabsToPin(context.database, context.clock())) {
		if ((await pinTab(job, context)) === "away") unanswered++;
		if (unanswered >= mostUnanswered) return;
	}
}

/**
 * Pins the panel's tab in its meeting's chat, if it is not there and nobody else is at it. What fails is tried again later by
 * itself: the link in the invite leads to the panel meanwhile.
 *
 * @param here who is here just now, and asked first; the others are asked for by the consent they left.
 */
export async function pinTab(job: Job, context: PinContext, here?: Me): Promise<Pinned> {
	const { tenantId, panelId } = job;
	const asClock = <T>(work: Parameters<typeof context.database.as<T>>[1]) => context.database.as({ tenantId, personId: null }, work);
	const taken = await asClock(async (trx) => {
		const panel = await panelById(trx, tenantId, panelId);
		if (!panel) return undefined;
		const now = context.clock();
		const turn = await takeTabTurn(trx, tenantId, panelId, {
			now,
			here: here !== undefined,
			nextAt: (tries) => nextTabTry(tries, now, panel.meeting.startsAt),
		});
		return turn && { ...turn, panel };
	});
	if (!taken) return "nothing";
	const { chatId, panel } = taken;
	let consent = true;
	for (const me of whoMayPin(panel, tenantId, here)) {
		const pinned = await context.graph.pinTab(me, chatId, tabOf(context, panelId, panel.locale));
		if (!isFailure(pinned)) {
			await asClock((trx) => keepTab(trx, tenantId, panelId, context.clock(), chatId));
			return "pinned";
		}
		if (pinned.kind === "consent") consent = false;
		if (!another.includes(pinned.kind)) return pinned.kind === "rejected" ? "refused" : "away";
	}
	if (!consent) await asClock((trx) => keepTabWaiting(trx, tenantId, panelId));
	return "refused";
}

/** Who is here, then the organizer and who runs the meeting, then who attached the panel. */
function whoMayPin(panel: KeptPanel, tenantId: string, here?: Me): Me[] {
	const attached = panel.people.filter(({ roles }) => roles.includes("organizer"));
	const away = [...chatSenders(panel, panel.organizerId), ...attached].map(({ id, name, mail }) =>
		mintMe({ tenantId, id, name, mail, assertion: null }),
	);
	const all = here ? [here, ...away] : away;
	return all.filter((one, at) => all.findIndex(({ id }) => id === one.id) === at);
}

/** The tab finds the panel by its chat: a series shares the chat, and the panel attached last is the one it shows. */
const tabOf = ({ origin, words }: PinContext, panelId: string, locale: string) => ({
	name: words.inLocale(locale).t("tab"),
	entityId: tabEntityId,
	contentUrl: `${origin}/teams-tab/`,
	websiteUrl: `${origin}/panel/${panelId}`,
});
