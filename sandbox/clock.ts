type Moved = (now: string) => void;

export type Clock = {
	/** ISO instant, UTC, milliseconds. */
	now(): string;
	moveTo(instant: string): void;
	advance(milliseconds: number): void;
	/** Told after each move, not as time passes; answers how to stop listening. */
	onMove(listener: Moved): () => void;
};

/** Real time passes in it, from `start` on (or from the real now), and it can be moved. */
export function createClock(start?: string): Clock {
	const listeners = new Set<Moved>();
	let offset = 0;
	const now = () => new Date(Date.now() + offset).toISOString();
	const moveTo = (instant: string) => {
		const target = Date.parse(instant);
		if (Number.isNaN(target)) throw new Error(`"${instant}" is no instant. Write it like 2026-06-18T10:00:00.000Z`);
		offset = target - Date.now();
	};
	const tell = () => {
		for (const listener of listeners) listener(now());
	};
	if (start !== undefined) moveTo(start);
	return {
		now,
		moveTo(instant) {
			moveTo(instant);
			tell();
		},
		advance(milliseconds) {
			offset += milliseconds;
			tell();
		},
		onMove(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
	};
}
