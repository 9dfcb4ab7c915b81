import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { Recall } from "../../core/echo.ts";
import type { PanelView } from "../../core/panelView.ts";
import { Frame } from "../parts/Frame.tsx";
import { useRefusalWords } from "../parts/Refusal.tsx";
import { firstName } from "../usePanelWords.ts";
import type { Performing } from "../usePerform.ts";
import { useUnmended } from "../useUnmended.ts";
import { useWords } from "../words.tsx";
import { EchoField } from "./EchoField.tsx";
import { EchoNotices } from "./EchoNotices.tsx";

type Props = {
	panel: PanelView;
	live: boolean | null;
	typed: Recall;
	sending: Performing<"answerEcho">;
	onType(change: Partial<Recall>): void;
	/** Null: skipped. */
	onSend(recall: Recall | null): Promise<void>;
	onLeave(): void;
};

type Side = keyof Recall;
const sides: readonly Side[] = ["chosen", "over"];

/** Two empty fields round "even over", from memory: a form that nothing from outside replaces. */
export function EchoForm({ panel, live, typed, sending, onType, onSend, onLeave }: Props) {
	const { t, list } = useWords();
	const { busy, refused } = sending;
	const id = useId();
	const form = useRef<HTMLFormElement>(null);
	const [told, setTold] = useState({ text: "", times: 0 });
	const tried = useRef<Recall | null>(null);
	const marked = useUnmended(refused, typed);
	const mark = useRefusalWords({ code: marked?.code ?? "", values: {}, message: "" });
	const missing = sides.filter((side) => typed[side].trim() === "");
	const elsewhere = panel.echo !== "open" && !busy;
	const toField = (side: Side) => form.current?.querySelectorAll("input")[side === "chosen" ? 0 : 1]?.focus();
	useEffect(() => {
		document.documentElement.scrollTop = 0;
		document.getElementById(`${id}-title`)?.focus();
	}, [id]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the field that was refused takes the focus once a refusal
	useEffect(() => {
		if (refused && "over" in refused.fields) toField("over");
	}, [refused]);

	const tell = (text: string) => setTold(({ times }) => ({ text, times: times + 1 }));
	const send = (recall: Recall | null) => {
		// what is on its way is what counts
		if (busy || elsewhere) return;
		tried.current = recall;
		setTold({ text: "", times: 0 });
		void onSend(recall);
	};
	const remember = (event?: FormEvent) => {
		event?.preventDefault();
		if (elsewhere) return tell(t("echo.elsewhere"));
		const [first, second] = missing;
		if (first) {
			toField(first);
			return tell(t(`echo.missing.${second ? "both" : first}`));
		}
		send({ chosen: typed.chosen.trim(), over: typed.over.trim() });
	};
	const readers = panel.people
		.filter(({ roles }) => roles.some((role) => role === "decider" || role === "facilitator"))
		.map(({ id, name }) => (id === panel.me.id ? t("echo.you") : firstName(name)));
	const field = (side: Side) => (
		<EchoField
			label={t(side === "chosen" ? "echo.wins" : "echo.givesWay")}
			value={typed[side]}
			options={panel.targets.map(({ label }) => label)}
			error={marked?.fields[side] ? mark.title : undefined}
			onChange={(value) => {
				onType({ [side]: value });
				setTold({ text: "", times: 0 });
			}}
		/>
	);
	return (
		<Frame
			live={live}
			foot={
				<div className="col grow">
					<button className="btn p l w" type="submit" form={id} aria-disabled={missing.length > 0 || busy || elsewhere}>
						{t(busy ? "echo.sending" : "echo.send")}
					</button>
					<div className="row wrap">
						<button className="btn sub" type="button" aria-disabled={busy || elsewhere} onClick={() => send(null)}>
							{t("echo.skip")}
						</button>
						<span className="grow" />
						<button className="btn sub" type="button" onClick={onLeave}>
							{t("echo.later")}
						</button>
					</div>
				</div>
			}
		>
			<div className="details">
				<EchoNotices elsewhere={elsewhere} sending={sending} onAgain={() => (tried.current ? remember() : send(null))} onLeave={onLeave} />
				<div className="col g4">
					<h1 className="t2" id={`${id}-title`} tabIndex={-1}>
						{t("echo.title")}
					</h1>
					<p className="q2">{t("echo.why")}</p>
				</div>
				<form className="col" id={id} ref={form} aria-labelledby={`${id}-title`} noValidate onSubmit={remember}>
					<div className="recall">
						{field("chosen")}
						<span className="eo">{t("stage.evenOverWords")}</span>
						{field("over")}
					</div>
					{/* the same words are said again at the next press */}
					<p className="s q2" aria-live="polite">
						<span key={told.times}>{told.text}</span>
					</p>
					<p className="hint">{t("echo.who", { names: list(readers) })}</p>
				</form>
			</div>
		</Frame>
	);
}
