import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { Reply, Sent } from "../../contract.ts";
import { usePerform } from "../usePerform.ts";

export type TeamRead = Reply<"viewTeam">["team"];
type Change = Omit<Sent<"changeTeam">, "teamId">;
/** What somebody is changing: one of the team's settings, or who is in it. */
export type Part = keyof Change;

export const teamKey = (teamId: string) => ["team", teamId];

/** Saves one change after the other, each by itself; tells which was saved last, or why the last was not. */
export function useTeamChange(team: TeamRead) {
	const { perform, refused, unreachable } = usePerform("changeTeam");
	const queries = useQueryClient();
	const [wanted, setWanted] = useState<Change>({});
	const [last, setLast] = useState<{ part: Part; saved: boolean } | null>(null);
	const asked = useRef<[Part, Change] | null>(null);
	const line = useRef<Promise<unknown>>(Promise.resolve());
	const save = useCallback(
		(part: Part, change: Change): Promise<boolean> => {
			setWanted((before) => ({ ...before, ...change }));
			setLast({ part, saved: false });
			asked.current = [part, change];
			const turn = line.current.then(async () => {
				const reply = await perform({ teamId: team.id, ...change });
				if (reply) {
					await queries.cancelQueries({ queryKey: teamKey(team.id) });
					queries.setQueryData(teamKey(team.id), reply);
					if (part === "name") void queries.invalidateQueries({ queryKey: ["teams"] });
				}
				setWanted((before) => without(before, change));
				setLast({ part, saved: reply !== null });
				return reply !== null;
			});
			line.current = turn;
			return turn;
		},
		[perform, queries, team.id],
	);
	/** Asks once more for what was asked last. */
	const again = () => asked.current && void save(...asked.current);
	return { shown: { ...team, ...wanted }, save, again, last, refused, unreachable };
}

/** What was asked for since stays. */
const without = (all: Change, done: Change): Change =>
	Object.fromEntries(Object.entries(all).filter(([name, value]) => done[name as Part] !== value));

export type TeamChanging = ReturnType<typeof useTeamChange>;
