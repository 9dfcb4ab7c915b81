import { usePane } from "../pane.tsx";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import type { MyRequest } from "./realign.ts";
import { ThreeParts } from "./ThreeParts.tsx";
import { useTeamTimes } from "./useTeamTimes.ts";

type Props = { request: MyRequest; timeZone: string; onOpen(panelId: string): void };

/** How far a request of one's own has come: written, asked, taken. */
export function MineCard({ request, timeZone, onOpen }: Props) {
	const { t, list } = useWords();
	const { host } = usePane();
	const { day, time, both } = useTeamTimes(timeZone);
	const { taken, sentAt, askedAt, slots } = request;
	const name = firstName(request.toName);
	return (
		<article className="card col g8">
			{taken ? (
				<>
					<p>{t("realign.mine.taken", { name, day: day(taken.startsAt), time: time(taken.startsAt) })}</p>
					<button className="btn p start" type="button" onClick={() => onOpen(taken.panelId)}>
						{t("realign.openPanel")}
					</button>
				</>
			) : (
				<>
					<p>{t(`realign.mine.${sentAt ? "sent" : "written"}`, { name: request.toName, day: day(sentAt ?? askedAt) })}</p>
					<p className="q2">
						{slots.length > 0
							? t("realign.mine.offered", { times: list(slots.map(({ startsAt }) => both(startsAt))) })
							: t("realign.mine.none", { name })}
						{sentAt && slots.length > 0 ? ` ${t("realign.mine.notTaken", { name })}` : ""}
					</p>
					<button className={sentAt ? "btn start" : "btn p start"} type="button" onClick={() => host.open(request.webLink)}>
						{t("realign.mine.openMail")}
					</button>
				</>
			)}
			<details>
				<summary>{t("realign.mine.words")}</summary>
				<ThreeParts request={request} />
			</details>
		</article>
	);
}
