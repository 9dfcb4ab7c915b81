import { useEffect, useState, useSyncExternalStore } from "react";
import { usePane } from "../pane.tsx";
import { deviceDraft } from "./deviceDraft.ts";
import { type FrameworkKeeper, type KeeperState, keepFramework } from "./frameworkKeeper.ts";
import type { ShownDraft } from "./page.ts";

/** The draft being written, and what looks after it while this screen stands. */
export function useFrameworkDraft(teamId: string, me: string, draft: ShownDraft): { keeper: FrameworkKeeper; state: KeeperState } {
	const { api } = usePane();
	const [keeper] = useState(() => keepFramework({ api, teamId, draft, device: deviceDraft(teamId, me) }));
	useEffect(() => () => keeper.stop(), [keeper]);
	return { keeper, state: useSyncExternalStore(keeper.onChange, keeper.state) };
}
