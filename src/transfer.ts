import { defaultHome, EmbeddedRefusal, startEmbedded } from "./storage/embedded.ts";
import { TransferRefusal } from "./storage/transferFile.ts";
import { importDatabase } from "./storage/transferIn.ts";
import { exportDatabase } from "./storage/transferOut.ts";

// Takes the whole database out into one file, or fills an empty one from it: a backup, and the way from one PostgreSQL to another.

const usage = "Say what and where: `npm run export -- <file>` or `npm run import -- <file>`.";
const [way, file = "-", ...more] = process.argv.slice(2);
if ((way !== "export" && way !== "import") || file.startsWith("-") || more.length > 0) stop(usage);

/** The network's words for a server that is not there, and the server's for a name or a password that is not right. */
const unreached = /^(E[A-Z_]+|3D000|28.{3})$/;
const { DATABASE_URL, EVENOVER_HOME } = process.env;
if (DATABASE_URL && !/^postgres(ql)?:\/\//.test(DATABASE_URL)) stop("DATABASE_URL: must begin with postgres://");
if (DATABASE_URL && !URL.canParse(DATABASE_URL))
	stop("DATABASE_URL: is no address. Letters like @ or / in the password have to be percent-encoded.");

try {
	const embedded = DATABASE_URL
		? undefined
		: await startEmbedded({ home: defaultHome({ EVENOVER_HOME, checkout: process.cwd() }, process.getuid?.()) });
	try {
		await transfer(DATABASE_URL || (embedded?.url ?? ""), file);
	} finally {
		await embedded?.stop();
	}
} catch (problem) {
	if (problem instanceof TransferRefusal || problem instanceof EmbeddedRefusal) stop(problem.message);
	const { code = "", message } = problem as { code?: string; message: string };
	if (unreached.test(code)) stop(`The database does not let us in (${message}). Look at DATABASE_URL: host, name, owner and password.`);
	throw problem;
}

async function transfer(ownerUrl: string, path: string): Promise<void> {
	const { tables, schema, madeAt } =
		way === "export" ? await exportDatabase(ownerUrl, path, new Date().toISOString(), stopped()) : await importDatabase(ownerUrl, path);
	const rows = tables.reduce((all, table) => all + table.rows, 0);
	const held = `${rows} rows of ${tables.length} tables, schema ${schema}`;
	if (way === "export") {
		console.log(`${path} holds ${held}, as they stood just now.`);
		console.log(
			"Keep it as you keep the database: sealed answers are readable in it. Consents in it are encrypted: keep MASTER_KEY apart from it.",
		);
	} else {
		console.log(`The database holds ${held}, as exported at ${madeAt}, and is up to date.`);
		console.log(
			"Start Evenover on it with the MASTER_KEY it had, or people have to consent again. Never let it run beside the one it came from.",
		);
	}
}

/** An export takes back what it was let through for, before it ends; who asks twice does not wait for that. */
function stopped(): AbortSignal {
	const ended = new AbortController();
	for (const signal of ["SIGINT", "SIGTERM"] as const)
		process.once(signal, () => ended.abort(new TransferRefusal("Stopped. Nothing was written.")));
	return ended.signal;
}

function stop(why: string): never {
	console.error(why);
	process.exit(1);
}
