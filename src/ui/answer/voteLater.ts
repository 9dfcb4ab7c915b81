import { later } from "../later.tsx";

/** Begins to fetch the screen before somebody asks for it. */
export const fetchVoteScreen = async () => (await import("./VoteScreen.tsx")).VoteScreen;

export const VoteScreen = later(fetchVoteScreen, "vote", "refusals");
