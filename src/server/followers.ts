import { StoreAway } from "../core/storeAway.ts";

/** Which of these people may follow a panel now. */
export type MayFollow = (tenantId: string, panelId: string, personIds: readonly string[]) => Promise<ReadonlySet<string>>;

/** One stream of somebody who follows a panel. */
type Follower = {
	readonly personId: string;
	/** When their token expires, in milliseconds since 1970. */
	readonly until: number;
	/** Says something on it, if what was said before has left. */
	say(what: "changed" | "alive"): void;
	end(): void;
};

/** Whoever follows a panel, told when it changed. An event says that something changed and nothing else. */
export type Followers = {
	mayFollow: MayFollow;
	/** @returns how to leave. */
	add(tenantId: string, panelId: string, follower: Follower): () => void;
	wake(tenantId: string, panelId: string): void;
	/** After changes may have been missed: everybody reads again. */
	wakeAll(): void;
	/** Ends every stream, as the server does before it stops; whoever comes then is not kept. */
	end(): void;
	readonly ended: boolean;
	/** How many follow a panel just now. */
	open(): number;
};

/** How often a stream shows that it lives, how often it is looked whether its reader may still have it, and how much time lies between two events at least. */
export type Pace = { beatMs: number; lookMs: number; leastMs: number };

const usualPace: Pace = { beatMs: 20_000, lookMs: 60_000, leastMs: 100 };
/** A change that nobody can be told of, as the store does not say who may hear it, is tried again after this. */
const againMs = 2_000;

/** No timer waits longer. */
const longestMs = 2 ** 31 - 1;

type Room = {
	tenantId: string;
	panelId: string;
	followers: Set<Follower>;
	/** Whether something changed that they were not told of. */
	changed: boolean;
	telling: boolean;
	lookedAt: number;
	/** Until when they are told of nothing more. */
	restsUntil: number;
	beat: NodeJS.Timeout;
	/** The first of their tokens to expire. */
	expiring: { at: number; timer?: NodeJS.Timeout };
};

/**
 * Everybody on a panel hears of a change at once, after one look at who of them may: their rights are asked for again at every
 * event, and once a minute without one. While the store does not say, they hear nothing and stay.
 *
 * @param onFault hears why it could not be asked, where the store is not just away.
 */
export function createFollowers(mayFollow: MayFollow, onFault: (fault: unknown) => void = () => {}, pace: Pace = usualPace): Followers {
	const rooms = new Map<string, Room>();
	let ended = false;
	const keyOf = (tenantId: string, panelId: string) => `${tenantId}/${panelId}`;

	/** Those who may still follow, the others' streams ended; undefined while nobody knows. */
	const look = async (room: Room): Promise<Follower[] | undefined> => {
		const here = [...room.followers];
		try {
			const may = await mayFollow(room.tenantId, room.panelId, [...new Set(here.map(({ personId }) => personId))]);
			room.lookedAt = Date.now();
			for (const follower of here) if (!may.has(follower.personId)) follower.end();
			return here.filter(({ personId }) => may.has(personId));
		} catch (fault) {
			if (!(fault instanceof StoreAway)) onFault(fault);
			return undefined;
		}
	};
	const say = (followers: Iterable<Follower>, what: "changed" | "alive") => {
		for (const follower of followers) follower.say(what);
	};
	const tell = async (room: Room): Promise<void> => {
		if (room.telling) return;
		room.telling = true;
		while (room.changed && room.followers.size > 0) {
			const early = room.restsUntil - performance.now();
			if (early > 0) await pause(early);
			room.changed = false;
			const told = await look(room);
			if (told) say(told, "changed");
			else room.changed = true;
			room.restsUntil = performance.now() + (told ? pace.leastMs : againMs);
		}
		room.telling = false;
	};
	const beat = async (room: Room): Promise<void> => {
		if (!room.telling && Date.now() - room.lookedAt >= pace.lookMs) await look(room);
		say(room.followers, "alive");
	};
	/** Ends the streams whose token has expired, and waits for the next: one clock for all of a room. */
	const expire = (room: Room): void => {
		clearTimeout(room.expiring.timer);
		const now = Date.now();
		for (const follower of [...room.followers]) if (follower.until <= now) follower.end();
		if (room.followers.size === 0) return;
		const at = Math.min(...Array.from(room.followers, ({ until }) => until));
		room.expiring = { at, timer: setTimeout(() => expire(room), Math.min(at - now, longestMs)).unref() };
	};
	const open = (tenantId: string, panelId: string): Room => {
		const room: Room = {
			...{ tenantId, panelId, followers: new Set<Follower>(), changed: false, telling: false, lookedAt: Date.now(), restsUntil: 0 },
			expiring: { at: Number.POSITIVE_INFINITY },
			beat: setInterval(() => void beat(room), pace.beatMs).unref(),
		};
		rooms.set(keyOf(tenantId, panelId), room);
		return room;
	};
	const change = (room: Room) => {
		room.changed = true;
		void tell(room);
	};
	return {
		mayFollow,
		add(tenantId, panelId, follower) {
			const key = keyOf(tenantId, panelId);
			const room = rooms.get(key) ?? open(tenantId, panelId);
			room.followers.add(follower);
			if (follower.until < room.expiring.at) expire(room);
			return () => {
				room.followers.delete(follower);
				if (room.followers.size > 0 || rooms.get(key) !== room) return;
				clearInterval(room.beat);
				clearTimeout(room.expiring.timer);
				rooms.delete(key);
			};
		},
		wake(tenantId, panelId) {
			const room = rooms.get(keyOf(tenantId, panelId));
			if (room) change(room);
		},
		wakeAll: () => rooms.forEach(change),
		open: () => [...rooms.values()].reduce((all, { followers }) => all + followers.size, 0),
		end: () => {
			ended = true;
			for (const { followers } of [...rooms.values()]) for (const follower of [...followers]) follower.end();
		},
		get ended() {
			return ended;
		},
	};
}

const pause = (ms: number): Promise<void> => new Promise((settle) => void setTimeout(settle, ms).unref());
