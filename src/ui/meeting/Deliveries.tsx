import type { Channel } from "../../core/followUp.ts";
import type { ViewDelivery } from "../../core/panelView.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";

const channels: readonly Channel[] = ["chat", "mail", "activity"];

/** What arrived, counted by channel, and what did not, each with its reason. */
export function Deliveries({ deliveries }: { deliveries: readonly ViewDelivery[] }) {
	const { t } = useWords();
	const arrived = channels
		.map((channel) => ({ channel, all: deliveries.filter((one) => one.channel === channel) }))
		.map(({ channel, all }) => ({ channel, count: all.length, sent: all.filter(({ state }) => state === "sent").length }))
		.filter(({ sent }) => sent > 0);
	const stuck = deliveries.filter(({ state, lastError }) => state === "failed" || state === "waiting" || (state !== "sent" && lastError));
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
			{stuck.map((delivery) => (
				<Stuck key={`${delivery.channel} ${delivery.recipientName}`} delivery={delivery} />
			))}
		</ul>
	);
}

function Stuck({ delivery }: { delivery: ViewDelivery }) {
	const { t, time } = useWords();
	const { channel, recipientName, state, attempts, notBefore, lastError } = delivery;
	const tried =
		state === "failed"
			? t("meeting.followUp.tried", { count: attempts })
			: t("meeting.followUp.triedNext", { count: attempts, time: time(notBefore) });
	return (
		<li>
			<span className="warn-t">
				<Icon name="warningFilled" />
			</span>
			<span className="grow">
				{t(`meeting.followUp.stuck.${channel}`, { name: recipientName ?? "" })}
				{lastError && <span className="s q2 block">{t(`meeting.faults.${lastError}`)}</span>}
				<span className="s q block">{state === "waiting" ? t("meeting.followUp.waiting") : tried}</span>
			</span>
		</li>
	);
}
