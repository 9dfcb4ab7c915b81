import { board } from "./board.ts";
import { common } from "./common.ts";
import { decisions } from "./decisions.ts";
import { mail } from "./mail.ts";
import { refusals } from "./refusals.ts";

/** Every room of words that leaves the server: refusals, mails, cards. */
export const server = { ...common, board, decisions, mail, refusals };
