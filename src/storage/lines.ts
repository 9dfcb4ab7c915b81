import { Socket } from "node:net";

/**
 * The lines to the database. One whose far end vanished without a word looks like one that waits for an answer, and whoever
 * asked over it would wait half a minute; what another line is told in the meantime gives it away.
 */
export type Lines = {
	open(): Socket;
	/** Remembers how much each line has said so far. */
	mark(): void;
	/** Cuts the lines that have said nothing since the mark. Those opened after it stay. */
	cutMute(): void;
};

/** A line on which nothing moves this long is cut in any case: PostgreSQL itself gives up sooner. */
const longestSilenceMs = 32_000;

export function createLines(): Lines {
	const heard = new Map<Socket, number | null>();
	return {
		open: () => {
			const line = new Socket();
			heard.set(line, null);
			line.once("close", () => heard.delete(line));
			line.setTimeout(longestSilenceMs, () => line.destroy());
			return line;
		},
		mark: () => {
			for (const line of heard.keys()) heard.set(line, line.bytesRead);
		},
		cutMute: () => {
			for (const [line, bytes] of heard) if (line.bytesRead === bytes) line.destroy();
		},
	};
}
