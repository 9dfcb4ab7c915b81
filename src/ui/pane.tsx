import { createContext, useContext } from "react";
import type { Api } from "./api.ts";
import type { Host } from "./host.ts";

/** What every screen of a pane may use. */
export type Pane = { host: Host; api: Api; newId(): string };

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
	const pane = useContext(PaneContext);
	if (!pane) throw new Error("A screen is always inside a pane");
	return pane;
}
