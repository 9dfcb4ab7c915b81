// Open panes in a process of its own: each notes when it was told of a change, and reads nothing else.
import { connect } from "node:net";

/** A pane asks with these words, or with none where it is told without asking; it is open once it hears `until`. */
export type Pane = { port: number; asks: string; until: string };
export type ToPanes = { open: Pane[] } | { collect: true };
/** When panes were told, in milliseconds since 1970; and how many of them are open. */
export type FromPanes = { told: number[]; open: number };

let told: number[] = [];
let open = 0;
const now = () => performance.timeOrigin + performance.now();
const say = (word: FromPanes) => void process.send?.(word);

const openOne = ({ port, asks, until }: Pane) =>
	new Promise<void>((settle, refuse) => {
		const socket = connect({ port, host: "127.0.0.1" }, () => void (asks === "" ? undefined : socket.write(asks)));
		let head = "";
		socket.on("data", (part) => {
			if (head.includes(until)) {
				if (part.includes("data: changed")) told.push(now());
				return;
			}
			head += part.toString("latin1");
			if (!head.includes(until)) return;
			open++;
			settle();
		});
		socket.on("error", refuse);
		socket.on("close", () => void (head.includes(until) ? open-- : refuse(new Error(`A pane was not let in: ${head.slice(0, 200)}`))));
	});

process.on("message", async (word: ToPanes) => {
	if ("open" in word) {
		const left = [...word.open];
		const next = async () => {
			for (let pane = left.shift(); pane; pane = left.shift()) await openOne(pane);
		};
		await Promise.all(Array.from({ length: 40 }, next));
	}
	say({ told, open });
	told = [];
});
process.once("disconnect", () => process.exit(0));
