import { setTimeout as pause } from "node:timers/promises";
import type { House } from "../house/house.ts";
import type { Sealed } from "../house/teamStory.ts";

export type Streams = {
	/** From here on everything is counted. */
	begin(): void;
	/** What came since: `submitted` answers may each have said that something changed. */
	end(submitted: number): Promise<{ streamed: number; faults: string[] }>;
	close(): Promise<void>;
};

/** All that a stream may ever say. */
const lines = new Set(["", ": following", ": still here", "data: changed"]);

/** Follows panels as some people's panes do, and keeps what is streamed. */
export async function openStreams(house: House, aliases: readonly string[], panels: readonly Sealed[]): Promise<Streams> {
	const ends: (() => void)[] = [];
	const heard: { who: string; text: string }[] = [];
	for (const alias of aliases)
		for (const { panelId } of panels) {
			const here = { who: `${alias} on ${panelId}`, text: "" };
			const leave = new AbortController();
			const headers = { authorization: `Bearer ${await house.tokenOf(alias)}` };
			const response = await house.fetch(new Request(`${house.origin}/api/live/${panelId}`, { headers, signal: leave.signal }));
			if (response.status !== 200 || !response.body) throw new Error(`${here.who} is not streamed: ${response.status}`);
			const reader = response.body.getReader();
			heard.push(here);
			const decoder = new TextDecoder();
			const follow = async () => {
				for (let part = await reader.read(); !part.done; part = await reader.read()) here.text += decoder.decode(part.value);
			};
			void follow().catch(() => {});
			ends.push(() => {
				void reader.cancel().catch(() => {});
				leave.abort();
			});
		}
	const changes = (text: string) => text.split("\n").filter((line) => line.startsWith("data:")).length;
	return {
		begin: () => {
			for (const one of heard) one.text = "";
		},
		end: async (submitted) => {
			// what the database announces comes a moment later
			await pause(30);
			const faults = heard.flatMap(({ who, text }) => {
				const strange = text.split("\n").filter((line) => !lines.has(line));
				const more = changes(text) > submitted ? [`${who}: ${changes(text)} changes told of ${submitted} answers`] : [];
				return [...strange.map((line) => `${who}: ${line}`), ...more];
			});
			const streamed = heard.reduce((sum, { text }) => sum + changes(text), 0);
			return { streamed, faults };
		},
		close: async () => {
			for (const end of ends) end();
		},
	};
}
