/** Somebody's first target in one round and in the next. */
export type Step = { personId: string; name: string; camp: number; from: string; to: string; moved: boolean };

type Drawn = { width: number; height: number; targets: readonly { id: string; label: string }[]; steps: readonly Step[] };

export type Slope = {
	width: number;
	height: number;
	/** Where the rounds stand. */
	before: number;
	now: number;
	/** How far the lines are apart, top to bottom. */
	apart: number;
	bands: readonly { id: string; label: string; y: number; height: number }[];
	lines: readonly (Step & { y1: number; y2: number; path: string })[];
};

const head = 28;
const air = 8;
const closest = 17;
const widest = 44;
const labels = 132;
const names = 212;

/**
 * First targets before and now, as a slope for each person: a band for each target that anybody put first in either round,
 * in the order given, and in it a place for each line, so that no two marks coincide and no two names collide.
 *
 * @example slopeOf({ width: 500, height: 300, targets, steps: [{ personId: "p", name: "Priya", camp: 1, from: "a", to: "b", moved: true }] }).lines[0].y1
 */
export function slopeOf({ width, height, targets, steps }: Drawn): Slope {
	const used = targets.filter(({ id }) => steps.some(({ from, to }) => from === id || to === id));
	const at = (id: string) => used.findIndex((target) => target.id === id);
	// who stays keeps one place on both sides, so that only a change slopes
	const stayed = (step: Step) => (step.from === step.to ? 0 : 1);
	const sides = used.map(({ id }) => ({
		left: steps.filter(({ from }) => from === id).sort((a, b) => stayed(a) - stayed(b) || at(a.to) - at(b.to)),
		right: steps.filter(({ to }) => to === id).sort((a, b) => stayed(a) - stayed(b) || at(a.from) - at(b.from)),
	}));
	const rows = sides.map(({ left, right }) => Math.max(left.length, right.length));
	const all = Math.max(
		1,
		rows.reduce((sum, count) => sum + count, 0),
	);
	const apart = Math.min(widest, Math.max(closest, (height - head - air * used.length) / all));
	const tops = rows.map((_, band) => head + rows.slice(0, band).reduce((sum, count) => sum + count * apart + air, 0));
	const [before, now] = [labels, Math.max(labels + 80, width - names)];
	const middle = (before + now) / 2;
	const y = (side: "left" | "right", step: Step, target: string) => {
		const band = at(target);
		const slot = (sides[band]?.[side] ?? []).indexOf(step);
		return (tops[band] ?? 0) + air / 4 + apart * (slot + 0.5);
	};
	return {
		width,
		height: head + rows.reduce((sum, count) => sum + count * apart + air, 0),
		before,
		now,
		apart,
		bands: used.map(({ id, label }, band) => ({ id, label, y: tops[band] ?? 0, height: (rows[band] ?? 0) * apart + air / 2 })),
		lines: steps.map((step) => {
			const [y1, y2] = [y("left", step, step.from), y("right", step, step.to)];
			return { ...step, y1, y2, path: `M${before} ${y1}H${before + 12}C${middle} ${y1} ${middle} ${y2} ${now - 12} ${y2}H${now}` };
		}),
	};
}
