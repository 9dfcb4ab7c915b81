// A part of the run with hostile words, in a process of its own.
import type { InjectionShare } from "../injection/parts.ts";
import { type InjectionResult, runInjection } from "../injection/run.ts";
import { freshAt } from "./databases.ts";
import { asPart } from "./parts.ts";

asPart<InjectionShare, InjectionResult>(({ place, stories, first }, tell) => runInjection(freshAt(place), stories, first, tell));
