import { useId, useState } from "react";
import type { Priority } from "../../core/framework.ts";
import { Message } from "../parts/Message.tsx";
import { PickRow } from "../parts/PickRow.tsx";
import { useWords } from "../words.tsx";

type Props = {
	priorities: readonly Priority[];
	onReplace(id: string): void;
	onKeep(): void;
};

/** A fourth priority is refused with a way on: it replaces one of the three, or the three stay. */
export function FourthPriority({ priorities, onReplace, onKeep }: Props) {
	const { t } = useWords();
	const name = useId();
	const [chosen, setChosen] = useState<string | null>(null);
	const [unchosen, setUnchosen] = useState(false);
	return (
		<div className="col">
			<Message tone="warn" title={t("framework.full.title")}>
				<p>{t("framework.full.why")}</p>
			</Message>
			<fieldset>
				<legend className="vh">{t("framework.full.why")}</legend>
				<div className="radios">
					{priorities.map(({ id, label }) => (
						<PickRow
							key={id}
							name={name}
							checked={chosen === id}
							onPick={() => {
								setChosen(id);
								setUnchosen(false);
							}}
						>
							{label || t("framework.drafting.nameless")}
						</PickRow>
					))}
				</div>
			</fieldset>
			{unchosen && (
				<p className="hint bad-t" role="alert">
					{t("framework.full.choose")}
				</p>
			)}
			<div className="row wrap">
				<button className="btn" type="button" onClick={() => (chosen === null ? setUnchosen(true) : onReplace(chosen))}>
					{t("framework.full.replace")}
				</button>
				<button className="btn sub" type="button" onClick={onKeep}>
					{t("framework.full.keep")}
				</button>
			</div>
		</div>
	);
}
