import { useWords } from "../words.tsx";

/** How far one is: bars for the eye, "2 of 4" for everyone. */
export function Steps({ at, of }: { at: number; of: number }) {
	const { t } = useWords();
	return (
		<div className="row g12">
			<Bars on={at} of={of} />
			<span className="s q num">{t("panes.step", { at, of })}</span>
		</div>
	);
}

/** `on` of `of` bars filled, beside words that say the same. */
export function Bars({ on, of }: { on: number; of: number }) {
	return (
		<div className="steps" aria-hidden="true">
			{Array.from({ length: of }, (_, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a bar is nothing but its place
				<i key={index} className={index < on ? "on" : ""} />
			))}
		</div>
	);
}
