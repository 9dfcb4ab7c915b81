import { answer } from "./answer.ts";
import { common } from "./common.ts";
import { panes } from "./panes.ts";

/** The rooms that one needs to answer; what comes later brings its own. */
export const alone = { ...common, panes, answer };
