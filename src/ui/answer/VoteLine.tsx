import { useId } from "react";
import { type Vote, votes } from "../../core/vote.ts";
import { useWords } from "../words.tsx";

type Props = { statement: string; vote: Vote | null; onVote(vote: Vote): void };

/** A statement of somebody else, and what one says of it: nothing is preset. */
export function VoteLine({ statement, vote, onVote }: Props) {
	const { t } = useWords();
	const name = useId();
	return (
		<fieldset className="card vote" aria-labelledby={name}>
			<p className="t4" id={name}>
				{statement}
			</p>
			<div className="seg">
				{votes.map((one) => (
					<label key={one}>
						<input type="radio" name={`${name}-vote`} checked={vote === one} onChange={() => onVote(one)} />
						{t(`vote.${one}`)}
					</label>
				))}
			</div>
		</fieldset>
	);
}
