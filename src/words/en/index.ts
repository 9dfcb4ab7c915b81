import { answer } from "./answer.ts";
import { asks } from "./asks.ts";
import { attach } from "./attach.ts";
import { board } from "./board.ts";
import { coalition } from "./coalition.ts";
import { common } from "./common.ts";
import { decisions } from "./decisions.ts";
import { diagnosis } from "./diagnosis.ts";
import { echo } from "./echo.ts";
import { framework } from "./framework.ts";
import { meeting } from "./meeting.ts";
import { overTime } from "./overTime.ts";
import { panes } from "./panes.ts";
import { pulse } from "./pulse.ts";
import { realign } from "./realign.ts";
import { refusals } from "./refusals.ts";
import { reversed } from "./reversed.ts";
import { rooms } from "./rooms.ts";
import { signals } from "./signals.ts";
import { stage } from "./stage.ts";
import { team } from "./team.ts";
import { tookPlace } from "./tookPlace.ts";
import { translations } from "./translations.ts";
import { vote } from "./vote.ts";

/** Every room of words that a pane shows. */
export const en = {
	...common,
	overTime,
	diagnosis,
	coalition,
	panes,
	answer,
	vote,
	attach,
	board,
	stage,
	meeting,
	decisions,
	echo,
	framework,
	refusals,
	reversed,
	tookPlace,
	asks,
	pulse,
	realign,
	rooms,
	signals,
	team,
	translations,
};
