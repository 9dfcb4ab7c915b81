import type { ReactNode } from "react";
import { Icon } from "../parts/Icon.tsx";
import { Mark } from "../parts/PaneHead.tsx";
import { useWords } from "../words.tsx";

type Props = { topic: string; status: string; live: boolean | null; children?: ReactNode; onBack?: (() => void) | undefined };

/** The bar over the room's screen: what is being settled, where it stands, and whether everyone sees the same. */
export function StageBar({ topic, status, live, children, onBack }: Props) {
	const { t } = useWords();
	return (
		<header className="sbar">
			{onBack ? (
				<button className="btn sub ic" type="button" aria-label={t("stage.bar.back")} title={t("stage.bar.back")} onClick={onBack}>
					<span className="flip">
						<Icon name="arrowRight" />
					</span>
				</button>
			) : (
				<Mark />
			)}
			<p className="t5 topic">{topic}</p>
			<span className="q2 status">{status}</span>
			<span className="grow" />
			{live === false ? (
				<span className="q2" role="status">
					{t("panes.catchingUp")}
				</span>
			) : (
				children || <span className="live q2">{t("stage.bar.everyone")}</span>
			)}
		</header>
	);
}
