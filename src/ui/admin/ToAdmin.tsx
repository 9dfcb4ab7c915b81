import { useWords } from "../words.tsx";

/** The way to the administrator's room; shown to nobody else. */
export function ToAdmin({ onAdmin }: { onAdmin(): void }) {
	const { t } = useWords();
	return (
		<button className="btn sub flush start" type="button" onClick={onAdmin}>
			{t("asks.administration")}
		</button>
	);
}
