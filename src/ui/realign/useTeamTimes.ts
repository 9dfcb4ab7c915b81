import { useMemo } from "react";
import { useWords } from "../words.tsx";

/** Times as the team's clocks tell them, wherever the reader is: two people who speak of one time call it the same. */
export function useTeamTimes(timeZone: string) {
	const words = useWords();
	const there = useMemo(() => words.inZone(timeZone), [words, timeZone]);
	return {
		day: there.day,
		time: there.time,
		both: (at: string) => there.t("realign.time", { day: there.day(at), time: there.time(at) }),
	};
}
