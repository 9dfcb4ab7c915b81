/** Evenover's mark, as the panes show it. */
export function Mark() {
	return (
		<svg className="mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
			<rect width="20" height="20" rx="5" fill="var(--markBg)" />
			<path d="M5 7h10" stroke="var(--markFg)" strokeWidth="2.4" strokeLinecap="round" />
			<path d="M7.5 13h5" stroke="var(--markFg)" strokeWidth="2.4" strokeLinecap="round" opacity=".75" />
		</svg>
	);
}
