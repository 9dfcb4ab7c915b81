import { useEffect, useState } from "react";
import { Icon } from "../../../src/ui/parts/Icon.tsx";
import type { Person } from "../../people.ts";
import { moveClock } from "../live.ts";
import { city, shortDay, time } from "../when.ts";

const hour = 3_600_000;

/** The tenant's time as it passes; `now` is what it was when the state was read. */
function useNow(now: string): string {
	const [shown, show] = useState(now);
	useEffect(() => {
		const read = Date.now();
		const tick = () => show(new Date(Date.parse(now) + Date.now() - read).toISOString());
		tick();
		const timer = setInterval(tick, 5_000);
		return () => clearInterval(timer);
	}, [now]);
	return shown;
}

type Meeting = { subject: string; startsAt: string; endsAt: string };

export function Clock({ now, me, meeting }: { now: string; me: Person; meeting: Meeting | null }) {
	const shown = useNow(now);
	const to = (at: string | undefined, words: string) => (
		<button
			type="button"
			className="btn"
			aria-disabled={at === undefined || at <= shown}
			onClick={() => {
				if (at !== undefined && at > shown) void moveClock({ to: at });
			}}
		>
			{words}
		</button>
	);
	return (
		<fieldset className="row g4">
			<legend className="vh">Clock</legend>
			<span className="row g4 q2 sb-clock">
				<Icon name="clock" size={16} />
				<span className="t5 num">
					{shortDay(shown, me)}, {time(shown, me)}
				</span>
				<span className="s">{city(me)}</span>
			</span>
			<button type="button" className="btn" onClick={() => void moveClock({ advanceMs: hour })}>
				+ 1 hour
			</button>
			{to(meeting?.startsAt, "To the meeting")}
			{to(meeting?.endsAt, "To its end")}
			<button type="button" className="btn" onClick={() => void moveClock({ advanceMs: 72 * hour })}>
				+ 3 days
			</button>
		</fieldset>
	);
}
