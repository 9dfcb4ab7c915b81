/** A polite line; the same words are said again when `times` grows. */
export function Told({ text, times, quiet = false }: { text: string; times: number; quiet?: boolean }) {
	return (
		<p className={quiet ? "vh" : "s q2"} aria-live="polite">
			<span key={times}>{text}</span>
		</p>
	);
}
