import { answer } from "./answer.ts";
import { attach } from "./attach.ts";
import { board } from "./board.ts";
import { common } from "./common.ts";
import { decisions } from "./decisions.ts";
import { echo } from "./echo.ts";
import { meeting } from "./meeting.ts";
import { panes } from "./panes.ts";
import { refusals } from "./refusals.ts";
import { stage } from "./stage.ts";
import { vote } from "./vote.ts";

/** Every room of words that a pane shows. */
export const en = { ...common, panes, answer, vote, attach, board, stage, meeting, decisions, echo, refusals };
