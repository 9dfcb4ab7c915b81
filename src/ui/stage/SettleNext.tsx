import { useState } from "react";
import type { Tension } from "../../core/board.ts";
import type { PanelView } from "../../core/panelView.ts";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { useWords } from "../words.tsx";
import { Costs } from "./Costs.tsx";
import { OftenDeferred } from "./OftenDeferred.tsx";
import { useFitting } from "./useFitting.ts";
import { useObjectionLine } from "./useObjectionLine.ts";
import { usePropose } from "./usePropose.ts";

type Props = { panel: PanelView; tensions: readonly Tension[]; puts: boolean };

/** What to settle next, in order, each with how you split and why it is there. Whoever runs the panel `puts` the first to the room. */
export function SettleNext({ panel, tensions, puts }: Props) {
	const { t } = useWords();
	const open = tensions.filter(({ state }) => state === "open");
	const settled = tensions.filter(({ state }) => state === "settled").length;
	const deferred = tensions.filter(({ state }) => state === "deferred").length;
	const [withCosts, setWithCosts] = useState(false);
	const [rail, shown] = useFitting<HTMLElement>(4, `${open.length} ${puts} ${withCosts} ${panel.openObjections.length}`);
	const more = open.length - shown;
	const objections = useObjectionLine(panel);
	const rest = [
		more > 0 ? t("stage.next.more", { count: more }) : "",
		settled > 0 ? t("stage.next.settled", { count: settled }) : "",
		deferred > 0 ? t("stage.next.deferred", { count: deferred }) : "",
	].filter(Boolean);
	return (
		<section className="panel rail" aria-labelledby="settle-next" ref={rail}>
			<h2 className="t4" id="settle-next">
				{t("stage.next.title")}
			</h2>
			{open.length === 0 ? (
				<div className="col g4">
					<p className="t5">{t("stage.next.nothing")}</p>
					<p className="q2">{t(tensions.length === 0 ? "stage.next.agreed" : "stage.next.nothingWhy")}</p>
				</div>
			) : (
				<ol className="tens">
					{open.slice(0, shown).map((tension, at) => (
						<Next key={tension.id} {...{ panel, tension, at, puts, withCosts, setWithCosts }} />
					))}
				</ol>
			)}
			{(rest.length > 0 || objections) && (
				<div className="q2 rest col g4">
					{rest.length > 0 && <p>{rest.join(" ")}</p>}
					{objections && <p>{objections}</p>}
				</div>
			)}
		</section>
	);
}

type NextProps = { panel: PanelView; tension: Tension; at: number; puts: boolean; withCosts: boolean; setWithCosts(open: boolean): void };

function Next({ panel, tension, at, puts, withCosts, setWithCosts }: NextProps) {
	const { t, say } = useWords();
	const { put, busy, refused, unreachable } = usePropose(panel);
	const first = at === 0;
	return (
		<li>
			<span className="k" aria-hidden="true">
				{at + 1}
			</span>
			<div>
				<h3 className="h">{say(tension.question)}</h3>
				<p className="q2">{say(tension.split)}</p>
				<OftenDeferred tension={tension} />
				<p className="why">
					<b className="t5">{t(first ? "stage.next.whyFirst" : "stage.next.why")}</b> {say(tension.why)}
				</p>
				{first && puts && (
					<div className="col act">
						{refused && <Refusal refused={refused} />}
						{unreachable && <Message tone="bad" title={t(unreachable.title)} />}
						{withCosts ? (
							<Costs tension={tension} busy={busy} onPut={(costs) => void put(tension.id, costs)} onCancel={() => setWithCosts(false)} />
						) : (
							<div className="col g4 start">
								<button className="btn p l" type="button" aria-disabled={busy} onClick={() => void put(tension.id)}>
									{t("stage.next.put")}
								</button>
								<button className="link" type="button" onClick={() => setWithCosts(true)}>
									{t("stage.next.costsFirst")}
								</button>
							</div>
						)}
					</div>
				)}
			</div>
		</li>
	);
}
