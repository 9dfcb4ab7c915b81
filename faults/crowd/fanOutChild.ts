// As little as can be done to tell many at once: what is heard from the database goes to every socket, the same bytes for all.
import { createServer, type Socket } from "node:net";
import pg from "pg";

export type FromFanOut = { port: number } | { cpuMs: number };

const sockets = new Set<Socket>();
const bytes = Buffer.from("data: changed\n\n");
const client = new pg.Client({ connectionString: process.argv[2] });
await client.connect();
await client.query("listen raw_changed");
client.on("notification", () => {
	for (const socket of sockets) socket.write(bytes);
});
const say = (word: FromFanOut) => void process.send?.(word);
const server = createServer((socket) => {
	sockets.add(socket);
	socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
	socket.resume().write(": following\n\n");
}).listen(0, "127.0.0.1", () => {
	const address = server.address();
	if (typeof address === "object" && address) say({ port: address.port });
});
process.on("message", () => {
	const { user, system } = process.cpuUsage();
	say({ cpuMs: (user + system) / 1000 });
});
process.once("disconnect", () => process.exit(0));
