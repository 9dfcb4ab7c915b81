import { useId, useState } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { Message } from "../parts/Message.tsx";
import { PickRow } from "../parts/PickRow.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Costs } from "../stage/Costs.tsx";
import { DeferForm } from "../stage/DeferForm.tsx";
import { askedTension, findingsOf } from "../stage/onTheWall.ts";
import { usePropose } from "../stage/usePropose.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";

/** For whoever runs the panel: what the room sees, and what it is asked next. Never the outcome. */
export function OnTheWall({ panel, heading: Heading }: { panel: PanelView; heading: "h1" | "h2" }) {
	const { t, say } = useWords();
	const name = useId();
	const wall = usePerform("changePanel");
	const { put, busy, refused, unreachable } = usePropose(panel);
	const away = unreachable ?? wall.unreachable;
	const [open, setOpen] = useState<"costs" | "defer" | null>(null);
	const [deferred, setDeferred] = useState(false);
	const asked = askedTension(panel);
	const next = asked ?? panel.board?.tensions.find(({ state }) => state === "open");
	const shown = panel.wall.show;
	const failed = refused ?? wall.refused;
	return (
		<>
			<section className="col">
				<Heading className="t4">{t("meeting.wall.title")}</Heading>
				<fieldset>
					<legend className="vh">{t("meeting.wall.title")}</legend>
					<div className="radios">
						{(panel.board ? findingsOf(panel.board) : []).map((finding) => (
							<PickRow
								key={finding}
								name={name}
								checked={shown === finding}
								onPick={() => void wall.perform({ panelId: panel.id, wall: finding })}
							>
								{t(`stage.tabs.${finding}`)}
							</PickRow>
						))}
						{(shown === "question" || shown === "decision") && (
							<PickRow name={name} checked onPick={() => undefined}>
								{t(`meeting.wall.${shown}`)}
							</PickRow>
						)}
					</div>
				</fieldset>
			</section>
			{failed && <Refusal refused={failed} />}
			{away && <Message tone="bad" title={t(away.title)} />}
			<hr className="hr" />
			{!next && <p className="q2">{t("meeting.wall.none")}</p>}
			{next && open === "defer" && (
				<DeferForm
					panel={panel}
					tension={next}
					heading="h2"
					onDone={() => {
						setOpen(null);
						setDeferred(true);
					}}
					onBack={() => setOpen(null)}
					onInstead={() => {
						setOpen(null);
						if (!asked) void put(next.id);
					}}
				/>
			)}
			{next && open !== "defer" && (
				<section className="col">
					{deferred && (
						<p className="q2" role="status">
							{t("meeting.wall.deferred")}
						</p>
					)}
					{!asked && <h2 className="t5">{t("meeting.wall.next", { question: say(next.question) })}</h2>}
					{!asked && open === "costs" && (
						<Costs
							tension={next}
							busy={busy}
							onPut={async (costs) => {
								if (await put(next.id, costs)) setOpen(null);
							}}
							onCancel={() => setOpen(null)}
						/>
					)}
					{!asked && open === null && (
						<>
							<button className="btn p l w" type="button" aria-disabled={busy} onClick={() => void put(next.id)}>
								{t("meeting.wall.put")}
							</button>
							<button className="btn sub w" type="button" onClick={() => setOpen("costs")}>
								{t("meeting.wall.costs")}
							</button>
						</>
					)}
					{panel.me.may.defer && open === null && (
						<button className="btn sub w" type="button" onClick={() => setOpen("defer")}>
							{t("meeting.wall.defer")}
						</button>
					)}
				</section>
			)}
		</>
	);
}
