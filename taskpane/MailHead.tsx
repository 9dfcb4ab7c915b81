import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { type Ask, minutesFor } from "../src/ui/asks/ask.ts";
import { useDueWords } from "../src/ui/asks/useDueWords.ts";
import { usePane } from "../src/ui/pane.tsx";
import { pulseKey } from "../src/ui/pulse/pulse.ts";
import { type Room, rooms } from "../src/ui/rooms/address.ts";
import { useWords } from "../src/ui/words.tsx";
import type { MailLink } from "./mailLink.ts";
import { opensHere } from "./RoomHere.tsx";

const told: readonly Room[] = ["pulse", "translations", "framework", "signals", "realign"];

type Props = {
	link: MailLink;
	/** What is still to be done of it. */
	open: readonly Ask[];
	/** All of that is asked from memory, before what the mail is about may be seen. */
	first: boolean;
	/** Something of it was done in this visit. */
	done: boolean;
	onRoom(room: Room, teamId: string): void;
};

/** How much there is to do in this mail; or that it is done, or that nothing of it waits, and why. */
export function MailHead({ link, open, first, done, onRoom }: Props) {
	const { t } = useWords();
	const title = useRef<HTMLHeadingElement>(null);
	const settled = open.length === 0;
	const wasSettled = useRef(settled);
	useEffect(() => {
		// what was pressed is gone by then
		if (settled && !wasSettled.current && document.activeElement === document.body) title.current?.focus();
		wasSettled.current = settled;
	}, [settled]);
	const room = "room" in link ? rooms.find((one) => one === link.room) : undefined;
	const why = room === undefined ? "panel" : told.includes(room) ? room : "other";
	const answered = useAnswered(link, settled && !done);
	const [heading, below] = !settled
		? first
			? [t("outlook.first"), t("outlook.firstWhy")]
			: [t("outlook.asks", { count: open.length }), t("outlook.about", { count: minutesFor(open) })]
		: done
			? [t("outlook.done"), ""]
			: [t(`outlook.gone.${why}.title`), answered ?? t(`outlook.gone.${why}.why`)];
	return (
		<div className="col g4">
			<h1 className="t3" tabIndex={-1} ref={title}>
				{heading}
			</h1>
			{below && <p className="q2">{below}</p>}
			{settled && !done && room && "room" in link && opensHere(room) && (
				<button className="btn start" type="button" onClick={() => onRoom(room, link.teamId)}>
					{t("outlook.open", { room: t(`rooms.${room}`) })}
				</button>
			)}
		</div>
	);
}

/** A pulse one has answered can still be changed while it is open; null where that is not so, empty until it is known. */
function useAnswered(link: MailLink, wanted: boolean): string | null {
	const { t } = useWords();
	const { api } = usePane();
	const { until } = useDueWords();
	const teamId = "room" in link && link.room === "pulse" ? link.teamId : "";
	const enabled = wanted && teamId !== "";
	const read = useQuery({ queryKey: pulseKey(teamId), queryFn: () => api.call("viewPulse", { teamId }), enabled });
	if (!enabled) return null;
	const open = read.data?.current;
	if (open) return open.mine ? t("outlook.gone.pulse.answered", { until: until(open.closesAt) }) : null;
	return read.isPending ? "" : null;
}
