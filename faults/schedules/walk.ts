import { setTimeout as pause } from "node:timers/promises";
import type { Kept } from "../room/kept.ts";
import type { World } from "../room/world.ts";

/** Moves the clock as time would, or not as time would, and remembers when anybody looked. */
export type Walk = {
	now(): number;
	/** From one thing that is due to the next, until then. */
	walkTo(moment: number): Promise<void>;
	/** At once, with nothing looked at on the way: ahead, or back. */
	jump(milliseconds: number): Promise<void>;
	/** When somebody first looked at that moment or after it. */
	lookedAt(moment: number): number;
};

const quietMs = 60;
const longestMs = 60_000;
/** Within a second the same is not looked at twice; the product's own next look would come in fifteen. */
const againMs = 1_100;

export function createWalk(world: World, kept: Kept): Walk {
	const looks: number[] = [];
	const now = () => Date.parse(world.tenant.clock.now());
	const look = () => void looks.push(now());
	/** What is due now, and what somebody is at. */
	const open = async (): Promise<number> => {
		const [row] = await kept.ask<{ open: number }>(
			`select (select count(*) from due_follow_ups('${new Date(now()).toISOString()}'))::int
				+ (select count(*) from deliveries where lease_until > clock_timestamp())::int as open`,
		);
		return row?.open ?? 0;
	};
	/** Until nothing that is due now is left and nobody is asked anything any more. */
	const settle = async () => {
		const begun = performance.now();
		let asked = begun;
		do {
			await pause(20);
			if (performance.now() - asked > againMs) {
				await world.pass(1);
				asked = performance.now();
			}
			if (performance.now() - begun > longestMs) throw new Error(`What is due is not done after ${longestMs / 1000} s`);
		} while (!world.isQuiet(quietMs) || (await open()) > 0);
		look();
	};
	const nextDue = async (): Promise<number> => {
		const after = `'${new Date(now()).toISOString()}'`;
		const [row] = await kept.ask<{ at: Date | null }>(`select min(at) as at from (
			select min(not_before) as at from deliveries where state in ('planned', 'drafted', 'maybeSent') and not_before > ${after}
			union all select min(due_at) from follow_ups where state = 'planned' and due_at > ${after}) due`);
		return row?.at?.getTime() ?? Number.POSITIVE_INFINITY;
	};
	const pass = async (milliseconds: number) => {
		await world.pass(milliseconds);
		look();
		await settle();
	};
	return {
		now,
		walkTo: async (moment) => {
			await settle();
			while (now() < moment) await pass(Math.max(1, Math.min(await nextDue(), moment) - now()));
		},
		jump: pass,
		lookedAt: (moment) => looks.find((one) => one >= moment) ?? Number.POSITIVE_INFINITY,
	};
}
