import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";

/** For whoever is not on the panel: names nobody and tells nothing about it. */
export function NotShared({ toMyAsks }: { toMyAsks?: () => void }) {
	const { t } = useWords();
	return (
		<div className="empty" role="alert">
			<span className="q">
				<Icon name="lockClosed" size={24} />
			</span>
			<h1 className="t4">{t("panes.states.notSharedTitle")}</h1>
			<p className="q2">{t("panes.states.notShared")}</p>
			{toMyAsks && (
				<button className="btn l" type="button" onClick={toMyAsks}>
					{t("panes.states.toMyAsks")}
				</button>
			)}
		</div>
	);
}
