import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";

/** A meeting without a question. `onAttach` where the reader may attach one. */
export function Empty({ onAttach, busy = false }: { onAttach?: () => void; busy?: boolean }) {
	const { t } = useWords();
	return (
		<div className="empty">
			<span className="brand-t">
				<Icon name="peopleTeam" size={24} />
			</span>
			<h1 className="t4">{t("panes.states.emptyTitle")}</h1>
			<p className="q2">{t(onAttach ? "panes.states.emptyCompose" : "panes.states.emptyRead")}</p>
			{onAttach && (
				<button className="btn p l" type="button" aria-disabled={busy} onClick={onAttach}>
					{t("panes.states.attachOne")}
				</button>
			)}
		</div>
	);
}
