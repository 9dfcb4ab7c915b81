import "../styles/echo.css";
import { type FormEvent, useRef, useState } from "react";
import { letters } from "../../core/clashes.ts";
import type { Recall } from "../../core/echo.ts";
import { EchoField } from "../meeting/EchoField.tsx";
import { useWords } from "../words.tsx";
import { AskCard } from "./AskCard.tsx";
import { askKey } from "./ask.ts";
import { Returned } from "./Returned.tsx";
import { type InPlace, useHolding } from "./useHolding.ts";
import { useTyped } from "./useSendKeeper.ts";

type Side = keyof Recall;

/** Two empty fields round "even over", from memory; nothing of what was decided stands beside them. */
export function EchoAsk({ ask, arrived, failed, onHeld, onOpen }: InPlace & { onOpen(panelId: string): void }) {
	const { t, day } = useWords();
	const form = useRef<HTMLFormElement>(null);
	const [typed, type] = useTyped<Recall>(askKey(ask), { chosen: "", over: "" });
	const [told, setTold] = useState({ text: "", times: 0 });
	const hold = useHolding(ask, onHeld);
	const recall = { chosen: typed.chosen.trim(), over: typed.over.trim() };
	const missing = (["chosen", "over"] as const).filter((side) => recall[side] === "");
	const send = (event: FormEvent) => {
		event.preventDefault();
		const tell = (side: Side, text: string) => {
			form.current?.querySelectorAll("input")[side === "chosen" ? 0 : 1]?.focus();
			setTold(({ times }) => ({ text, times: times + 1 }));
		};
		const [first, second] = missing;
		if (first) return tell(first, t(`echo.missing.${second ? "both" : first}`));
		if (letters(recall.chosen) === letters(recall.over)) return tell("over", t("refusals.echoSameTwice.reason"));
		hold({ name: "answerEcho", input: { panelId: ask.panelId, recall } }, typed);
	};
	const field = (side: Side) => (
		<EchoField
			label={t(side === "chosen" ? "echo.wins" : "echo.givesWay")}
			value={typed[side]}
			options={ask.targets ?? []}
			error={undefined}
			onChange={(value) => {
				type({ [side]: value });
				setTold({ text: "", times: 0 });
			}}
		/>
	);
	return (
		<AskCard
			icon="echo"
			title={ask.metAt ? t("asks.echo.title", { day: day(ask.metAt) }) : t("asks.echo.titleOnly")}
			about={t("asks.echo.about")}
			arrived={arrived}
		>
			{failed && <Returned done={failed} onSee={() => onOpen(ask.panelId)} />}
			<p className="q2">{ask.topic}</p>
			<form className="col g12" ref={form} noValidate onSubmit={send}>
				<div className="recall">
					{field("chosen")}
					<span className="eo">{t("stage.evenOverWords")}</span>
					{field("over")}
				</div>
				<p className={told.text ? "s bad-t" : "vh"} aria-live="polite">
					<span key={told.times}>{told.text}</span>
				</p>
				<div className="row wrap">
					<button className="btn p" type="submit" aria-disabled={missing.length > 0}>
						{t("asks.echo.send")}
					</button>
					<button
						className="btn sub"
						type="button"
						onClick={() => hold({ name: "answerEcho", input: { panelId: ask.panelId, recall: null } }, typed)}
					>
						{t("asks.echo.skip")}
					</button>
				</div>
				<p className="hint">{t("asks.echo.who")}</p>
			</form>
		</AskCard>
	);
}
