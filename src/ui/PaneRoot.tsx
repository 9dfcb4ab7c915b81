import { en } from "../words/en/index.ts";
import { type GroundProps, PaneGround } from "./PaneGround.tsx";

/** The ground of a pane with every room of words. */
export const PaneRoot = (props: Omit<GroundProps, "rooms">) => <PaneGround rooms={en} {...props} />;
