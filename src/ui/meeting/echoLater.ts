import { later } from "../later.tsx";

/** Begins to fetch the screen before somebody asks for it. */
export const fetchEchoScreen = async () => (await import("./EchoScreen.tsx")).EchoScreen;

export const EchoScreen = later(fetchEchoScreen, "echo", "refusals");
