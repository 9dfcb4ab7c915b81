import type { Board } from "../../core/board.ts";
import { useWords } from "../words.tsx";
import { toldApart } from "./bump.ts";
import { CampSwatch } from "./CampMark.tsx";

type Props = { board: Board; followed: string | null; onFollow(personId: string | null): void };

/** The camps as columns, and everyone's name as the button that follows their line. */
export function FollowLegend({ board, followed, onFollow }: Props) {
	const { t } = useWords();
	const rankings = board.rankings ?? [];
	const names = toldApart(rankings.map(({ name }) => name));
	return (
		<section className="follow" aria-label={t("stage.rankings.follow")}>
			{(board.camps ?? []).map(({ camp, first, people }) => {
				const label = board.targets.find((target) => target.id === first)?.label;
				return (
					<div className="camp" key={`${camp} ${first}`}>
						<span className="cl">
							<CampSwatch camp={camp} />
							{label ? t("stage.rankings.campFirst", { target: label }) : t("stage.rankings.campOthers")}
						</span>
						<span className="ns">
							{rankings.map(({ personId }, at) =>
								people.includes(personId) ? (
									<button
										className="who"
										type="button"
										key={personId}
										aria-pressed={personId === followed}
										onClick={() => onFollow(personId === followed ? null : personId)}
									>
										{names[at]}
									</button>
								) : null,
							)}
						</span>
					</div>
				);
			})}
		</section>
	);
}
