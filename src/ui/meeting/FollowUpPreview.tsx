import { useQuery } from "@tanstack/react-query";
import type { PanelView } from "../../core/panelView.ts";
import { Refused, Unreachable } from "../api.ts";
import { usePane } from "../pane.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { Away } from "../states/Away.tsx";
import { useWords } from "../words.tsx";

/** The mail word for word, as it would go out now; inside a frame that can do nothing. */
export function FollowUpPreview({ panel }: { panel: PanelView }) {
	const { api } = usePane();
	const { t } = useWords();
	const { data, error, refetch } = useQuery({
		queryKey: ["previewFollowUp", panel.id, panel.decisions, panel.deferrals],
		queryFn: () => api.call("previewFollowUp", { panelId: panel.id }),
	});
	if (error instanceof Refused) return <Refusal refused={error} />;
	if (error)
		return <Away unreachable={error instanceof Unreachable ? error : new Unreachable(null, error)} tryAgain={() => void refetch()} />;
	if (!data) return <Skeleton />;
	return (
		<div className="col g4">
			<p className="s q2">{t("meeting.followUp.subject", { subject: data.subject })}</p>
			<iframe className="letter" title={t("meeting.followUp.previewTitle")} sandbox="" srcDoc={data.html} />
		</div>
	);
}
