import "../src/ui/styles/waiting.css";
import "./beside.css";
import { Icon } from "../src/ui/parts/Icon.tsx";
import { useWords } from "../src/ui/words.tsx";

/** One quiet line above the screen: what else waits, and the way there. */
export function AlsoStrip({ said, count, onShow }: { said: string | null; count: number; onShow(): void }) {
	const { t } = useWords();
	if (said === null && count === 0) return null;
	return (
		<aside className="waits" aria-label={t("outlook.also")}>
			{said && <p>{said}</p>}
			{count > 0 && (
				<button className="btn sub also-line" type="button" onClick={onShow}>
					<span className="grow">{t("outlook.alsoCount", { count })}</span>
					<Icon name="chevronRight" size={16} />
				</button>
			)}
		</aside>
	);
}

/** The way back to where one came from. */
export function BackStrip({ onBack }: { onBack(): void }) {
	const { t } = useWords();
	return (
		<nav className="waits" aria-label={t("outlook.back")}>
			<button className="btn sub way-back" type="button" onClick={onBack}>
				<Icon name="chevronRight" size={16} />
				{t("outlook.back")}
			</button>
		</nav>
	);
}
