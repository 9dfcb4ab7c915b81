import type { alone as en } from "../en/alone.ts";
import type { Translated } from "../translated.ts";
import { answer } from "./answer.ts";
import { common } from "./common.ts";
import { panes } from "./panes.ts";

export const alone: Translated<typeof en> = { ...common, panes, answer };
