/** The mark of a camp: shape and colour together, since colour never speaks alone. `r` is the radius of a disc of the same weight. */
export function CampMark({ camp, x, y, r, className = "mk" }: { camp: number; x: number; y: number; r: number; className?: string }) {
	if (camp === 2) return <rect className={className} x={x - 0.9 * r} y={y - 0.9 * r} width={1.8 * r} height={1.8 * r} rx={1} />;
	if (camp === 3) return <path className={className} d={`M${x} ${y - 1.2 * r}L${x + 1.2 * r} ${y + 0.9 * r}H${x - 1.2 * r}Z`} />;
	if (camp === 4)
		return <path className={className} d={`M${x} ${y - 1.25 * r}L${x + 1.25 * r} ${y}L${x} ${y + 1.25 * r}L${x - 1.25 * r} ${y}Z`} />;
	return <circle className={className} cx={x} cy={y} r={r} />;
}

/** How a camp's lines look, for the legend. */
export function CampSwatch({ camp }: { camp: number }) {
	return (
		<svg className="ch" width="36" height="16" viewBox="0 0 36 16" aria-hidden="true" focusable="false">
			<g className={`c${camp}`}>
				<path className="ln" d="M2 8H34" />
				<CampMark camp={camp} x={18} y={8} r={6} />
			</g>
		</svg>
	);
}
