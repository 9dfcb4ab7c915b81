import { later } from "../later.tsx";

/** Begins to fetch the screen before somebody asks for it. */
export const fetchEchoScreen = async () => (await import("./EchoScreen.tsx")).EchoScreen;

export const EchoScreen = later(fetchEchoScreen, async () => {
	const [{ echo }, { refusals }] = await Promise.all([import("../../words/en/echo.ts"), import("../../words/en/refusals.ts")]);
	return { echo, refusals };
});
