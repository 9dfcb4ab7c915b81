import type { Board } from "../../core/board.ts";
import { useWords } from "../words.tsx";
import { toldApart } from "./bump.ts";
import { CampSwatch } from "./CampMark.tsx";

type Props = { board: Board; followed: string | null; onFollow(personId: string | null): void };

const fewEnoughForColumns = 9;

/** The camps as columns, or in one run where they are many people, and everyone's name as the button that follows their line. */
export function FollowLegend({ board, followed, onFollow }: Props) {
	const { t } = useWords();
	const rankings = board.rankings ?? [];
	const names = toldApart(rankings.map(({ name }) => name));
	const many = rankings.length > fewEnoughForColumns;
	const button = (personId: string) => (
		<button
			className="who"
			type="button"
			key={personId}
			aria-pressed={personId === followed}
			onClick={() => onFollow(personId === followed ? null : personId)}
		>
			{names[rankings.findIndex((ranking) => ranking.personId === personId)]}
		</button>
	);
	return (
		<section className={many ? "follow many" : "follow"} aria-label={t("stage.rankings.follow")}>
			{(board.camps ?? []).map(({ camp, first, all, people }) => {
				const target = board.targets.find((target) => target.id === first)?.label ?? null;
				const ids = rankings.map(({ personId }) => personId).filter((personId) => people.includes(personId));
				return (
					<div className="camp" key={`${camp} ${first}`}>
						{many ? (
							<>
								<span className="led">
									<CampLabel camp={camp} target={target} all={all} />
									{ids.slice(0, 1).map(button)}
								</span>
								{ids.slice(1).map(button)}
							</>
						) : (
							<>
								<CampLabel camp={camp} target={target} all={all} />
								<span className="ns">{ids.map(button)}</span>
							</>
						)}
					</div>
				);
			})}
		</section>
	);
}

function CampLabel({ camp, target, all }: { camp: number; target: string | null; all: boolean }) {
	const { t } = useWords();
	return (
		<span className="cl">
			<CampSwatch camp={camp} />
			<span className="cn">
				{target ? t(all ? "stage.rankings.campFirst" : "stage.rankings.campMostly", { target }) : t("stage.rankings.campOthers")}
			</span>
		</span>
	);
}
