import type { PanelView } from "../../core/panelView.ts";
import { useWords } from "../words.tsx";

type Props = { panel: PanelView; onLog(): void; onFramework(): void };

/** What the team has decided before, and the framework it made of it once there is one; for its members. */
export function TeamPages({ panel: { teamId, order }, onLog, onFramework }: Props) {
	const { t } = useWords();
	if (teamId === null) return null;
	return (
		<div className="row wrap">
			<button className="btn sub flush see-log" type="button" onClick={onLog}>
				{t("decisions.open")}
			</button>
			{order.version > 0 && (
				<button className="btn sub flush see-framework" type="button" onClick={onFramework}>
					{t("framework.ofTeam")}
				</button>
			)}
		</div>
	);
}
