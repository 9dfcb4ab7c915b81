import type { server as en } from "../en/server.ts";
import type { Translated } from "../translated.ts";
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

export const server: Translated<typeof en> = { ...common, board, decisions, erased, framework, given, mail, refusals, reversed, task };
