import { useEffect } from "react";
import type { PanelView } from "../../core/panelView.ts";
import { useWords } from "../words.tsx";
import { fetchVoteScreen } from "./voteLater.ts";

type Props = {
	panel: PanelView;
	/** Votes were just sent. */
	sent: boolean;
	onVote(): void;
	/** Another button of this screen is the one to press. */
	quiet?: boolean;
	/** There is room for the button beside the words. */
	wide?: boolean;
};

/** Once one's own answer is sealed: what there is to check of others, or that it was checked. */
export function VoteCard({ panel, sent, onVote, quiet = false, wide = false }: Props) {
	const { t } = useWords();
	const open = panel.me.may.vote;
	useEffect(() => {
		if (open) fetchVoteScreen().catch(() => undefined);
	}, [open]);
	if (!open) return null;
	const { ballot } = panel.mine;
	const count = ballot.filter(({ vote }) => vote === null).length;
	return (
		<>
			{sent && (
				<p className="q2" role="status">
					{t("answer.vote.thanks")}
				</p>
			)}
			{count > 0 ? (
				<section className={wide ? "card row wrap g16 mine" : "card col g12"}>
					<div className="grow col g4">
						<h2 className={wide ? "t4" : "t5"}>{t("answer.vote.toCheck", { count })}</h2>
						<p className="q2">{t("answer.vote.why", { count })}</p>
					</div>
					<button className={`btn l${quiet ? "" : " p"}${wide ? "" : " w"}`} type="button" onClick={onVote}>
						{t("answer.vote.check", { count })}
					</button>
				</section>
			) : (
				<div className="row between">
					<p className="q2">{t("answer.vote.checked", { count: ballot.length })}</p>
					<button className="btn sub" type="button" aria-label={t("answer.vote.changeThem")} onClick={onVote}>
						{t("answer.vote.change")}
					</button>
				</div>
			)}
		</>
	);
}
