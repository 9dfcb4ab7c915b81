import { useState } from "react";
import type { Tension } from "../../core/board.ts";
import { Field } from "../parts/Field.tsx";
import { useWords } from "../words.tsx";
import { useSides } from "./useSides.ts";

export type SaidCosts = { a: string; b: string };
type Props = { tension: Tension; busy: boolean; onPut(costs: SaidCosts): void; onCancel(): void };

/** What each way would cost, said before the question is put to the room: by whoever puts it, never by who chooses alone. */
export function Costs({ tension, busy, onPut, onCancel }: Props) {
	const { t } = useWords();
	const { costOf } = useSides(tension);
	const [costs, setCosts] = useState<SaidCosts>({ a: "", b: "" });
	return (
		<form
			className="col g12"
			aria-label={t("stage.costs.legend")}
			onSubmit={(event) => {
				event.preventDefault();
				onPut({ a: costs.a.trim(), b: costs.b.trim() });
			}}
		>
			{(["a", "b"] as const).map((side) => (
				<Field key={side} label={costOf[side]} optional={t("panes.optional")}>
					{(wiring) => (
						<textarea
							{...wiring}
							rows={2}
							maxLength={300}
							placeholder={t("stage.costs.placeholder")}
							value={costs[side]}
							onChange={(event) => setCosts({ ...costs, [side]: event.target.value })}
						/>
					)}
				</Field>
			))}
			<p className="hint">{t("stage.costs.hint")}</p>
			<div className="row wrap">
				<button className="btn p l" type="submit" aria-disabled={busy}>
					{t("stage.next.put")}
				</button>
				<button className="btn sub l" type="button" onClick={onCancel}>
					{t("stage.costs.cancel")}
				</button>
			</div>
		</form>
	);
}
