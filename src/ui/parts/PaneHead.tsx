import { usePane } from "../pane.tsx";
import { useWords } from "../words.tsx";

/** The pane's own head. At its end: whether changes arrive by themselves, else what was given, else the host's name. */
export function PaneHead({ live = null, end }: { live?: boolean | null; end?: string }) {
	const { host } = usePane();
	const { t } = useWords();
	const place = end ?? (host.name === "browser" ? "" : host.name);
	return (
		<header className="host">
			<Mark />
			<b>{t("panes.name")}</b>
			<span className="sp" />
			{live === false ? <span role="status">{t("panes.catchingUp")}</span> : <span>{place}</span>}
			{live === true && host.place !== "compose" && host.place !== "read" && <span className="live">{t("panes.live")}</span>}
		</header>
	);
}

export function Mark() {
	return (
		<svg className="mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
			<rect width="20" height="20" rx="5" fill="var(--markBg)" />
			<path d="M5 7h10" stroke="var(--markFg)" strokeWidth="2.4" strokeLinecap="round" />
			<path d="M7.5 13h5" stroke="var(--markFg)" strokeWidth="2.4" strokeLinecap="round" opacity=".75" />
		</svg>
	);
}
