import { settings } from "./config/settings.ts";
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
const { DATABASE_URL, EVENOVER_HOME, MASTER_KEY } = process.env;
if (DATABASE_URL && !/^postgres(ql)?:\/\//.test(DATABASE_URL)) stop("DATABASE_URL: must begin with postgres://");
if (DATABASE_URL && !URL.canParse(DATABASE_URL))
	stop("DATABASE_URL: is no address. Letters like @ or / in the password have to be percent-encoded.");

const masterKey = settings.MASTER_KEY.schema.safeParse(MASTER_KEY?.trim() || undefined);
if (way === "import" && !masterKey.success) {
	const { should, where } = settings.MASTER_KEY;
	stop(
		`MASTER_KEY: ${MASTER_KEY?.trim() ? "is not right" : "is missing"}. An import needs the one that Evenover had where the file was made. It should be ${should}. Where to find it: with whoever set that Evenover up, who kept it outside the database; ${where}.`,
	);
}

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
		way === "export"
			? await exportDatabase(ownerUrl, path, new Date().toISOString(), stopped())
			: await importDatabase(ownerUrl, masterKey.data ?? Buffer.alloc(0), path);
	const rows = tables.reduce((all, table) => all + table.rows, 0);
	const held = `${rows} rows of ${tables.length} tables, schema ${schema}`;
	if (way === "export") {
		console.log(`${path} holds ${held}, as they stood just now.`);
		console.log(
			"What people said in private is encrypted in it, and MASTER_KEY opens it: keep the two apart. The rest is readable: keep it as you keep the database.",
		);
	} else {
		console.log(`The database holds ${held}, as exported at ${madeAt}, and is up to date.`);
		console.log("Start Evenover on it with the same MASTER_KEY. Never let it run beside the one it came from.");
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
