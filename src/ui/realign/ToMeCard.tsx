import { useEffect, useRef, useState } from "react";
import { cityOf } from "../../core/offeredTimes.ts";
import type { Words } from "../../words/say.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Unsent } from "../parts/Unsent.tsx";
import { firstName } from "../usePanelWords.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import type { RealignRead, RequestToMe, Slot } from "./realign.ts";
import { ThreeParts } from "./ThreeParts.tsx";
import { useTeamTimes } from "./useTeamTimes.ts";

type Props = {
	request: RequestToMe;
	timeZone: string;
	/** The time whose link brought the reader here: it stands out, and is taken by nothing but a press. */
	followed: string | null;
	onShown(next: RealignRead): void;
	onRefused(): void;
	onOpen(panelId: string): void;
};

/** What somebody asks of the reader, and the times: one press makes the meeting with its panel. */
export function ToMeCard({ request, timeZone, followed, onShown, onRefused, onOpen }: Props) {
	const words = useWords();
	const { t } = words;
	const { day, time } = useTeamTimes(timeZone);
	const { perform, busy, refused, unreachable } = usePerform("takeSlot");
	const [told, setTold] = useState("");
	const tried = useRef<string | null>(null);
	const status = useRef<HTMLParagraphElement>(null);
	const { taken, inDoubt, slots, version } = request;
	// what was pressed is gone by then
	useEffect(() => {
		if (told) status.current?.focus();
	}, [told]);
	const take = async (startsAt: string | null) => {
		if (busy) return;
		tried.current = startsAt;
		setTold("");
		const reply = await perform({ requestId: request.id, startsAt });
		if (!reply) return onRefused();
		const now = reply.toMe.find(({ id }) => id === request.id);
		onShown(reply);
		if (startsAt === null) setTold(t(now && now.slots.length > 0 ? "realign.toMe.found" : "realign.toMe.noneFound"));
		else if (now?.taken) setTold(t("realign.toMe.taken", { day: day(now.taken.startsAt), time: time(now.taken.startsAt) }));
	};
	const offered: readonly Slot[] = inDoubt ? [{ startsAt: inDoubt, endsAt: inDoubt, busy: [] }] : slots;
	return (
		<section className="card col g16" aria-labelledby={`realign-${request.id}`}>
			<div className="col g4">
				<h2 className="t4" id={`realign-${request.id}`}>
					{t("realign.toMe.title", { name: request.fromName })}
				</h2>
				<p className="q2">{t(`realign.toMe.${version > 0 ? "version" : "askedOn"}`, { day: day(request.askedAt), version })}</p>
			</div>
			{taken && !told ? (
				<details>
					<summary>{t("realign.toMe.words")}</summary>
					<ThreeParts request={request} />
				</details>
			) : (
				<ThreeParts request={request} />
			)}
			<p className={told ? "ok-t" : "vh"} role="status" tabIndex={-1} ref={status}>
				{told}
			</p>
			{refused && <Refusal refused={refused} />}
			{unreachable && <Unsent unreachable={unreachable} kept={t("realign.toMe.kept")} onAgain={() => void take(tried.current)} />}
			{taken ? (
				<div className="col g8">
					{!told && <p>{t("realign.toMe.taken", { day: day(taken.startsAt), time: time(taken.startsAt) })}</p>}
					<button className="btn p start" type="button" onClick={() => onOpen(taken.panelId)}>
						{t("realign.openPanel")}
					</button>
				</div>
			) : (
				<div className="col g12">
					<div className="col g2">
						<h3 className="t5">{t("realign.toMe.when")}</h3>
						<p className="q2">{t("realign.toMe.zone", { place: cityOf(timeZone) })}</p>
						{inDoubt && <p>{t("realign.toMe.inDoubt", { day: day(inDoubt), time: time(inDoubt) })}</p>}
						{offered.length === 0 && <p>{t("realign.toMe.none")}</p>}
					</div>
					{offered.length > 0 && (
						<ul className="slots">
							{offered.map(({ startsAt, busy: cannot }) => (
								<li key={startsAt}>
									<button
										className={startsAt === followed || inDoubt ? "btn p" : "btn"}
										type="button"
										aria-disabled={busy}
										onClick={() => void take(startsAt)}
									>
										{t("realign.toMe.take", { day: day(startsAt), time: time(startsAt) })}
									</button>
									{!inDoubt && <span className="s q2">{canThen(words, cannot)}</span>}
								</li>
							))}
						</ul>
					)}
					<p className="q2">{t(busy ? "realign.toMe.taking" : "realign.toMe.what")}</p>
					{!inDoubt && (
						<button className="btn sub start" type="button" aria-disabled={busy} onClick={() => void take(null)}>
							{t("realign.toMe.others")}
						</button>
					)}
				</div>
			)}
		</section>
	);
}

function canThen({ t, list }: Pick<Words, "t" | "list">, cannot: readonly string[]): string {
	return cannot.length === 0 ? t("realign.toMe.everybody") : t("realign.toMe.but", { names: list(cannot.map(firstName)) });
}
