import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { ActionName, Reply, Sent } from "../contract.ts";
import type { PanelView } from "../core/panelView.ts";
import { Refused, toldAs, type Unreachable } from "./api.ts";
import { usePane } from "./pane.tsx";
import { panelKey } from "./usePanel.ts";

type Keyed = { [Name in ActionName]: Sent<Name> extends { idempotencyKey: string } ? Name : never }[ActionName];

/** Actions that would do something twice if sent twice: one intent keeps one key until it is answered. */
const keyed: Record<Keyed, true> = {
	attachPanel: true,
	remindPeople: true,
	startRound: true,
	proposeDecision: true,
	forceDecision: true,
	deferTension: true,
	reviewDecision: true,
	createTeam: true,
	raiseSignal: true,
	proposeTranslation: true,
	openWarningPanel: true,
	requestRealignment: true,
	confirmFramework: true,
	reportMetric: true,
	postFramework: true,
	erasePerson: true,
};

export type Performing<Name extends ActionName> = {
	/** Resolves to the reply, or to null when it was refused or the server is away; `refused` and `unreachable` then say so. */
	perform(input: Omit<Sent<Name>, "idempotencyKey">): Promise<Reply<Name> | null>;
	busy: boolean;
	refused: Refused | null;
	unreachable: Unreachable | null;
	/** Forgets what was refused, once it was read or mended. */
	clear(): void;
};

/** Calls an action from a button: one at a time, the panel it returns is shown at once, a refusal is kept to be shown in place. */
export function usePerform<Name extends ActionName>(name: Name): Performing<Name> {
	const { api, newId } = usePane();
	const queries = useQueryClient();
	const [busy, setBusy] = useState(false);
	const [failure, setFailure] = useState<Error | null>(null);
	const intent = useRef<{ about: string; key: string } | null>(null);
	const running = useRef<Promise<Reply<Name> | null> | null>(null);

	const once = useCallback(
		async (input: Omit<Sent<Name>, "idempotencyKey">): Promise<Reply<Name> | null> => {
			const about = JSON.stringify(input);
			if (intent.current?.about !== about) intent.current = { about, key: newId() };
			const sent = name in keyed ? { ...input, idempotencyKey: intent.current.key } : input;
			setBusy(true);
			try {
				const reply = await api.call(name, sent as Sent<Name>);
				intent.current = null;
				setFailure(null);
				const panel = panelIn(reply);
				if (panel) {
					// a reading that began before must not put the old panel back
					await queries.cancelQueries({ queryKey: panelKey(panel.id) });
					queries.setQueryData(panelKey(panel.id), panel);
				}
				return reply;
			} catch (error) {
				// whoever is to wait asks for the same thing afterwards, and an earlier try may have been heard
				if (error instanceof Refused && error.code !== "tooMany") intent.current = null;
				setFailure(error instanceof Error ? error : new Error(String(error)));
				return null;
			} finally {
				setBusy(false);
				running.current = null;
			}
		},
		[api, name, newId, queries],
	);
	const perform = useCallback(
		(input: Omit<Sent<Name>, "idempotencyKey">) => {
			running.current ??= once(input);
			return running.current;
		},
		[once],
	);
	return {
		perform,
		busy,
		...toldAs(failure),
		clear: () => setFailure(null),
	};
}

const panelIn = (reply: object): PanelView | null => ("panel" in reply ? (reply.panel as PanelView) : null);
