import { type GroundProps, PaneGround } from "../../src/ui/PaneGround.tsx";
import { en } from "../../src/words/en/index.ts";

/** The ground of a pane with every room of words at once. */
export const PaneRoot = (props: Omit<GroundProps, "rooms">) => <PaneGround rooms={en} {...props} />;
