import type { Held } from "./timeline.ts";

/** Where a point comes from, by shape: a diamond for an echo, a disc for a pulse, a square for a panel. */
export function PointShape({ kind, x, y }: { kind: Held["kind"]; x: number; y: number }) {
	if (kind === "pulse") return <circle className="pt" cx={x} cy={y} r={6} />;
	if (kind === "panel") return <rect className="pt" x={x - 6} y={y - 6} width={12} height={12} />;
	return <path className="pt" d={`M${x} ${y - 8}l8 8l-8 8l-8 -8Z`} />;
}
