import type { Channel } from "../../core/followUp.ts";
import type { ViewDelivery } from "../../core/panelView.ts";
import { usePane } from "../pane.tsx";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";

const channels: readonly Channel[] = ["chat", "mail", "activity", "task"];

/** What arrived, counted by channel, and what did not, each with its reason. */
export function Deliveries({ deliveries }: { deliveries: readonly ViewDelivery[] }) {
	const { t } = useWords();
	const arrived = channels
		.map((channel) => ({ channel, all: deliveries.filter((one) => one.channel === channel) }))
		.map(({ channel, all }) => ({ channel, count: all.length, sent: all.filter(({ state }) => state === "sent").length }))
		.filter(({ sent }) => sent > 0);
	const stuck = deliveries.filter(({ state, lastError }) => state === "failed" || state === "waiting" || (state !== "sent" && lastError));
	const groups = together(stuck);
	if (deliveries.length === 0) return null;
	return (
		<ul className="list lined">
			{arrived.map(({ channel, count, sent }) => (
				<li key={channel}>
					<span className="ok-t">
						<Icon name="checkmarkCircleFilled" />
					</span>
					<span className="grow">
						{channel === "chat"
							? t("meeting.followUp.chat")
							: t(sent === count ? `meeting.followUp.${channel}All` : `meeting.followUp.${channel}`, { sent, count })}
					</span>
				</li>
			))}
			{groups.map((group) => (
				<Stuck key={group.map(({ channel, recipientMail }) => `${channel} ${recipientMail}`).join()} group={group} />
			))}
		</ul>
	);
}

/** One person's mail and notification that did not arrive for one reason are told together. */
function together(stuck: readonly ViewDelivery[]): Group[] {
	const groups = new Map<string, [ViewDelivery, ...ViewDelivery[]]>();
	for (const one of stuck) {
		const key = JSON.stringify([one.recipientName, one.recipientMail, one.lastError, one.state, one.channel === "task"]);
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return [...groups.values()];
}

type Group = readonly [ViewDelivery, ...ViewDelivery[]];

/** Who gets no mail can still be written to in Teams. */
const chatHelps = new Set(["mailboxFull", "withoutMailbox", "unknownMailbox", "rejected"]);

/** What each way takes, as the administrator knows it. */
const takes = { mail: "Mail.ReadWrite, Mail.Send", chat: "ChatMessage.Send", activity: "TeamsActivity.Send", task: "Tasks.ReadWrite" };

function Stuck({ group }: { group: Group }) {
	const { t, time } = useWords();
	const { host } = usePane();
	const [{ channel, recipientName, recipientMail, waitsFor, state, attempts, notBefore, lastError }] = group;
	const name = recipientName ?? "";
	const next = state !== "failed" && state !== "waiting";
	const tried = attempts === 0 ? (next ? "next" : "") : next ? "triedNext" : "tried";
	const instead = channel === "mail" && recipientMail && chatHelps.has(lastError ?? "");
	return (
		<li>
			<span className="warn-t">
				<Icon name="warningFilled" />
			</span>
			<span className="grow">
				{t(`meeting.followUp.stuck.${group.length > 1 && channel !== "task" ? "both" : channel}`, { name })}
				{lastError && (
					<span className="s q2 block">
						{waitsFor
							? t("meeting.followUp.waitsFor", { name: waitsFor })
							: channel === "task" && lastError === "consent"
								? t("meeting.followUp.taskConsent")
								: t(`meeting.faults.${lastError}`, { permission: takes[channel] })}
					</span>
				)}
				{tried && state !== "waiting" && (
					<span className="s q block">{t(`meeting.followUp.${tried}`, { count: attempts, time: time(notBefore) })}</span>
				)}
				{instead && (
					<button
						className="link block"
						type="button"
						onClick={() => host.open(`https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(recipientMail)}`)}
					>
						{t("meeting.followUp.instead", { name: name.split(" ")[0] ?? name })}
					</button>
				)}
			</span>
		</li>
	);
}
