import { board } from "./board.ts";
import { common } from "./common.ts";
import { decisions } from "./decisions.ts";
import { erased } from "./erased.ts";
import { framework } from "./framework.ts";
import { given } from "./given.ts";
import { mail } from "./mail.ts";
import { refusals } from "./refusals.ts";
import { reversed } from "./reversed.ts";
import { task } from "./task.ts";

/** Every room of words that leaves the server: refusals, mails, cards. */
export const server = { ...common, board, decisions, erased, framework, given, mail, refusals, reversed, task };
