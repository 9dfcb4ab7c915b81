import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Instant } from "../../core/instant.ts";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { CloseForGood } from "./ClosePanel.tsx";

type Props = {
	panelId: string;
	endsAt: Instant;
	/** Who can say that it took place, where the reader cannot. */
	sendsInstead?: string;
	/** What stands above the question, where it is not the panel's own page. */
	topic?: string;
	onDone?(said: string): void;
};

/** A meeting whose time has passed without a trace: it took place, it did not, or it moved. Nothing goes out before somebody says so. */
export function DidItHappen({ panelId, endsAt, sendsInstead, topic, onDone }: Props) {
	const { t, day, time } = useWords();
	const title = useId();
	const queries = useQueryClient();
	const [way, setWay] = useState<"didnt" | "moved" | null>(null);
	const send = usePerform("sendFollowUp");
	const done = async (said: string) => {
		onDone?.(said);
		await queries.invalidateQueries({ queryKey: ["myAsks"] });
	};
	const sendIt = async () => {
		setWay(null);
		if (await send.perform({ panelId })) await done(t("tookPlace.sending"));
	};
	const toggle = (one: "didnt" | "moved") => setWay(way === one ? null : one);
	const when = { day: day(endsAt), time: time(endsAt) };
	return (
		<section className="card col g12 mine" aria-labelledby={title}>
			<div className="col g4">
				<h2 className="t4" id={title}>
					{t("tookPlace.ask")}
				</h2>
				{topic && <p className="t5">{topic}</p>}
				<p className="q2">{sendsInstead ? t("tookPlace.decides", { ...when, name: sendsInstead }) : t("tookPlace.booked", when)}</p>
				<p className="s q2">{t("tookPlace.meeting")}</p>
			</div>
			{send.refused && <Refusal refused={send.refused} />}
			{send.unreachable && <Message tone="bad" title={t(send.unreachable.title)} about={send.unreachable} />}
			<div className="row wrap ways">
				{!sendsInstead && (
					<button className="btn" type="button" aria-disabled={send.busy} onClick={() => void sendIt()}>
						{t("tookPlace.did")}
					</button>
				)}
				<button className="btn" type="button" aria-expanded={way === "didnt"} onClick={() => toggle("didnt")}>
					{t("tookPlace.didnt")}
				</button>
				<button className="btn" type="button" aria-expanded={way === "moved"} onClick={() => toggle("moved")}>
					{t("tookPlace.moved")}
				</button>
			</div>
			{way === "moved" && <p role="status">{t("tookPlace.movedHow")}</p>}
			{way === "didnt" && (
				<CloseForGood panelId={panelId} revealed={false} onClosed={() => void done(t("tookPlace.closed"))} onKeep={() => setWay(null)} />
			)}
		</section>
	);
}
