import { type GroundProps, PaneGround } from "../../src/ui/PaneGround.tsx";
import { alone } from "../../src/words/en/alone.ts";
import * as every from "../../src/words/en/index.ts";
import { signIn } from "../../src/words/en/signIn.ts";
import { waiting } from "../../src/words/en/waiting.ts";

const rooms = { ...alone, ...every, signIn, waiting };

/** The ground of a pane with every room of words at once. */
export const PaneRoot = (props: Omit<GroundProps, "rooms">) => <PaneGround rooms={rooms} {...props} />;
