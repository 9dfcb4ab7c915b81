import { Icon } from "../parts/Icon.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Away } from "../states/Away.tsx";
import { useWords } from "../words.tsx";
import type { Part, TeamChanging } from "./useTeamChange.ts";

/** What became of a change, where it was made: saved, on its way, or why not. */
export function Told({ of, changing, said }: { of: readonly Part[]; changing: TeamChanging; said?: string }) {
	const { t } = useWords();
	const { last, refused, unreachable, again } = changing;
	const here = last !== null && of.includes(last.part);
	const failed = here && !last.saved && (refused ?? unreachable) !== null;
	return (
		<>
			<span className="saved-at s" role="status">
				{here && last.saved && (
					<>
						<span className="ok-t">
							<Icon name="checkmarkCircleFilled" size={16} />
						</span>
						{said ?? t("team.saved")}
					</>
				)}
			</span>
			{failed && refused && <Refusal refused={refused} />}
			{failed && unreachable && <Away unreachable={unreachable} tryAgain={again} />}
		</>
	);
}
