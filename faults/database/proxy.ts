import { createServer, type Server, Socket } from "node:net";

/**
 * What becomes of what is sent between the product and its database. `mute`: lines that are there carry nothing more, one way or both,
 * and nobody is told; new ones work. `stalled`: nothing moves, on new lines neither, and goes on afterwards. `reset`: lines that are there break.
 */
export type Trouble = "mute" | "muteToDatabase" | "muteFromDatabase" | "stalled" | "reset";

export type Line = {
	readonly port: number;
	/** Where it leads from now on; lines that are there are not moved. */
	lead(port: number): void;
	begin(trouble: Trouble): void;
	/** What stalled goes on; what fell mute stays so, as its other end is gone. */
	mend(): void;
	close(): Promise<void>;
};

type Pair = { near: Socket; far: Socket };

/** A line between two, that can fail as lines do. */
export async function openProxy(leadsTo = 0): Promise<Line> {
	const pairs = new Set<Pair>();
	let target = leadsTo;
	let stalled = false;
	const server: Server = createServer((near) => {
		const far = new Socket();
		const pair = { near, far };
		pairs.add(pair);
		const end = () => {
			near.destroy();
			far.destroy();
			pairs.delete(pair);
		};
		for (const one of [near, far])
			one
				.on("error", () => {})
				.once("close", end)
				.setNoDelay(true);
		far.connect(target, "127.0.0.1");
		near.pipe(far);
		far.pipe(near);
		if (stalled) hush(pair, "both");
	});
	await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
	const { port } = server.address() as { port: number };
	return {
		port,
		lead: (to) => {
			target = to;
		},
		begin: (trouble) => {
			stalled = trouble === "stalled";
			for (const pair of pairs) {
				if (trouble === "reset") {
					pair.near.resetAndDestroy();
					pair.far.resetAndDestroy();
				} else hush(pair, trouble === "muteToDatabase" ? "near" : trouble === "muteFromDatabase" ? "far" : "both");
			}
		},
		mend: () => {
			if (!stalled) return;
			stalled = false;
			for (const { near, far } of pairs) {
				near.pipe(far);
				far.pipe(near);
			}
		},
		close: async () => {
			const closed = new Promise<void>((settle) => server.close(() => settle()));
			for (const { near, far } of pairs) {
				near.destroy();
				far.destroy();
			}
			await closed;
		},
	};
}

/** Nothing that one end says reaches the other any more; both believe that the line is there. */
function hush({ near, far }: Pair, who: "near" | "far" | "both"): void {
	if (who !== "far") near.unpipe(far).pause();
	if (who !== "near") far.unpipe(near).pause();
}
