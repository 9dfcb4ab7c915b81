// A whole app in small: starts the built-in database, says how that went, and lives until it is told to stop, killed or left alone.
import { startEmbedded } from "../../src/storage/embedded.ts";

try {
	const database = await startEmbedded({ home: process.argv[2] ?? "" });
	process.send?.({ kind: "up", url: database.url, adopted: database.adopted });
	void database.lost.then(() => {
		process.send?.({ kind: "lost" });
	});
	const end = async () => {
		await database.stop();
		process.exit(0);
	};
	process.once("message", end);
	process.once("disconnect", end);
} catch (problem) {
	const { name, message } = problem as Error;
	process.send?.({ kind: "refused", name, message }, () => process.exit(1));
}
