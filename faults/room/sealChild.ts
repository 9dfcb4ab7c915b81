// A part of the run over sealed things, in a process of its own.
import { leaks } from "../seal/leaks.ts";
import type { SealShare } from "../seal/parts.ts";
import { runSeal, type SealResult } from "../seal/run.ts";
import { freshAt } from "./databases.ts";
import { asPart } from "./parts.ts";

asPart<SealShare, SealResult>(({ place, leak, ...share }, tell) =>
	runSeal({ ...share, fresh: freshAt(place), tell, ...(leak ? { leak: leaks[leak] } : {}) }),
);
