import { useEffect, useRef } from "react";
import { Icon } from "../../../src/ui/parts/Icon.tsx";
import type { ActivityShown, ChatShown, MessageShown } from "../../hosts/shape.ts";
import type { Person } from "../../people.ts";
import { openLink } from "../links.ts";
import { shortDay, time } from "../when.ts";
import { AdaptiveCard } from "./AdaptiveCard.tsx";
import { Avatar } from "./Avatar.tsx";
import { asHtml, Paper } from "./Paper.tsx";

function Message({ message, me }: { message: MessageShown; me: Person }) {
	const name = message.from?.name ?? "Teams";
	return (
		<li className="row top sb-message">
			<Avatar name={name} />
			<div className="col g4 grow">
				<p className="s q2">
					{name}, {shortDay(message.at, me)} {time(message.at, me)}
				</p>
				{message.body.content.trim() === "" ? null : <Paper html={asHtml(message.body)} as={me.alias} />}
				{message.cards.map(({ id, card }) => (
					<AdaptiveCard key={id} card={card} as={me.alias} />
				))}
			</div>
		</li>
	);
}

export function ActivityItem({ activity, me }: { activity: ActivityShown; me: Person }) {
	return (
		<li className="row top sb-message">
			<span className="av m" aria-hidden="true">
				<Icon name="alert" size={16} />
			</span>
			<div className="col g4 grow">
				<p className="s q2">
					Activity, only you see it, {shortDay(activity.at, me)} {time(activity.at, me)}
				</p>
				<div className="card soft col g4">
					<p>{activity.text}</p>
					{activity.link === null ? null : (
						<button type="button" className="link" onClick={() => openLink(activity.link ?? "", me.alias)}>
							Open
						</button>
					)}
				</div>
			</div>
		</li>
	);
}

type Props = { chat: ChatShown | null; none: string; activities: readonly ActivityShown[]; me: Person };

/** What a person reads in a meeting's chat, with their own notifications in between. */
export function ChatThread({ chat, none, activities, me }: Props) {
	const list = useRef<HTMLUListElement>(null);
	const entries = [
		...(chat?.messages ?? []).map((message) => ({ at: message.at, shown: <Message key={message.id} message={message} me={me} /> })),
		...activities.map((activity) => ({ at: activity.at, shown: <ActivityItem key={activity.id} activity={activity} me={me} /> })),
	].sort((one, other) => one.at.localeCompare(other.at));
	const count = entries.length;
	useEffect(() => {
		const element = list.current;
		if (!element) return;
		// a card is as tall as it is only after it was drawn
		const watch = new ResizeObserver(() => element.parentElement?.scrollTo({ top: element.scrollHeight }));
		watch.observe(element);
		return () => watch.disconnect();
	}, []);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
		<section className="sb-chat" aria-label="Meeting chat" tabIndex={0}>
			{count === 0 ? <p className="q">{chat ? "No messages yet." : none}</p> : null}
			<ul className="col g12" ref={list}>
				{entries.map(({ shown }) => shown)}
			</ul>
		</section>
	);
}
