import { type Api, Refused, Unreachable } from "../../src/ui/api.ts";

type Answers = Record<string, (input: never) => unknown>;

/** A server in memory: `answers` by action name; `away` makes every call fail as a lost network does. */
export function fakeApi(answers: Answers) {
	const sent: { name: string; input: unknown }[] = [];
	const state = { away: false };
	let changed: () => void = () => undefined;
	const api: Api = {
		now: () => "2026-06-17T09:12:00.000Z",
		async call(name, input) {
			if (state.away) throw new Unreachable(null);
			sent.push({ name, input });
			const answer = answers[name];
			if (!answer) throw new Error(`The fake server does not know ${name}`);
			return answer(input as never) as never;
		},
		async follow(_panelId, events, signal) {
			events.live(true);
			changed = events.changed;
			await new Promise((settle) => signal.addEventListener("abort", settle));
		},
	};
	return { api, sent, state, happened: () => changed(), sentTo: (name: string) => sent.filter((one) => one.name === name) };
}

export const refusal = (code: string, values: Record<string, string | number> = {}) =>
	new Refused({ error: { code, message: code, values } });
