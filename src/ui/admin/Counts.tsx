/** What there is of each kind, one below the other; what there is none of steps back. */
export function Counts({ rows }: { rows: readonly (readonly [label: string, count: number])[] }) {
	return (
		<dl className="counts">
			{rows.map(([label, count]) => (
				<div className={count === 0 ? "row between q" : "row between"} key={label}>
					<dt>{label}</dt>
					<dd>{count}</dd>
				</div>
			))}
		</dl>
	);
}
