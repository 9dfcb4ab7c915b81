import { later } from "../later.tsx";

/** The team's framework, fetched when somebody opens it from a meeting, with its words and looks. */
export const FrameworkScreen = later(async () => (await import("./FrameworkScreen.tsx")).FrameworkScreen, "every");
