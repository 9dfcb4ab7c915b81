import { useEffect, useRef, useState } from "react";
import type { Board, Tension } from "../../core/board.ts";
import type { PanelView } from "../../core/panelView.ts";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { firstName } from "../usePanelWords.ts";
import { usePerform } from "../usePerform.ts";
import { useUnmended } from "../useUnmended.ts";
import { useWords } from "../words.tsx";
import { Contradiction } from "./Contradiction.tsx";
import { Crumbs } from "./Crumbs.tsx";
import { GrowingSentence } from "./GrowingSentence.tsx";
import { MissingFields } from "./MissingFields.tsx";
import { deciderIn } from "./people.ts";
import { TermsForm } from "./TermsForm.tsx";
import { firstOf, forcing, type Terms } from "./terms.ts";
import { usePropose } from "./usePropose.ts";

type Props = {
	panel: PanelView;
	board: Board;
	tension: Tension;
	chosen: "a" | "b";
	terms: Terms;
	onChange(terms: Terms): void;
	onBack(): void;
};

const order = ["givesUp", "ownerId", "reviewOn"] as const;

/** The sentence grows on the left while its terms are filled in on the right; one press decides, and the rules have the last word. */
export function SayWhatItCosts({ panel, board, tension, chosen, terms, onChange, onBack }: Props) {
	const { t } = useWords();
	const [supersedes, setSupersedes] = useState<string[]>([]);
	const { perform, busy, refused, unreachable, clear } = usePerform("forceDecision");
	const { put } = usePropose(panel);
	const form = useRef<HTMLFormElement>(null);
	const side = tension[chosen];
	const other = tension[chosen === "a" ? "b" : "a"];
	useEffect(() => {
		const first = refused ? firstOf(order, refused.fields) : undefined;
		if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
	}, [refused]);
	const decide = (replaced: string[]) => {
		setSupersedes(replaced);
		void perform({ panelId: panel.id, tensionId: tension.id, chosen: side.id, ...forcing(terms, replaced) });
	};
	const notTheDecider = refused?.code === "onlyTheDecider" || refused?.code === "facilitatorCannotDecide";
	const refusedFields = refused !== null && firstOf(order, refused.fields) !== undefined;
	const marked = useUnmended(refused, terms);
	const costs = { a: "", b: "", [chosen]: terms.givesUp.trim() };
	return (
		<form
			ref={form}
			noValidate
			className="costs-form"
			onSubmit={(event) => {
				event.preventDefault();
				decide(supersedes);
			}}
		>
			<Crumbs at={busy ? "decide" : "cost"} />
			<div className="twofold">
				<GrowingSentence panel={panel} chosen={side} over={other} terms={terms} />
				<section className="panel form" aria-label={t("stage.force.costTitle")}>
					{refused?.code === "contradicts" ? (
						<Contradiction
							refused={refused}
							chosen={side}
							over={other}
							busy={busy}
							onReplace={(decisionId) => decide([...new Set([...supersedes, decisionId])])}
							onBack={() => {
								setSupersedes([]);
								clear();
							}}
						/>
					) : (
						<>
							{marked && <MissingFields marked={marked} order={order} title={t("stage.missing.title")} />}
							{refused && !refusedFields && (
								<Refusal
									refused={refused}
									actions={
										notTheDecider && (
											<button className="btn p l" type="button" onClick={() => void put(tension.id, costs)}>
												{t("stage.refused.proposeTo", { name: firstName(deciderIn(panel)) })}
											</button>
										)
									}
								/>
							)}
							{unreachable && (
								<Message tone="bad" title={t(unreachable.title)} about={unreachable}>
									<p>{t("stage.force.kept")}</p>
								</Message>
							)}
							<TermsForm panel={panel} board={board} terms={terms} marked={marked} onChange={onChange} />
						</>
					)}
				</section>
			</div>
			<div className="row last">
				<button className="btn sub l" type="button" onClick={onBack}>
					{t("stage.force.back")}
				</button>
				<span className="grow" />
				{refused?.code !== "contradicts" && (
					<>
						<span className="q2 aside">{t("stage.force.final")}</span>
						<button className="btn p xl" type="submit" aria-disabled={busy}>
							{t(busy ? "stage.force.deciding" : "stage.force.decide")}
						</button>
					</>
				)}
			</div>
		</form>
	);
}
