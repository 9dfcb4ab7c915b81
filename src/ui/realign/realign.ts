import type { Reply } from "../../contract.ts";

export type RealignRead = Reply<"viewRealignment">;
export type MyRequest = RealignRead["mine"][number];
export type RequestToMe = RealignRead["toMe"][number];
export type Slot = RequestToMe["slots"][number];

export const realignKey = (teamId: string) => ["realign", teamId] as const;

/** The request that a mail's link leads to, and which of its times was followed. */
export type Followed = { requestId: string | null; at: string | null };

/** @example followedIn("?request=6f1c…&at=2026-06-22T12:00:00.000Z") // { requestId: "6f1c…", at: "2026-06-22T12:00:00.000Z" } */
export function followedIn(search: string): Followed {
	const asked = new URLSearchParams(search);
	const id = asked.get("request");
	return { requestId: id !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? id : null, at: asked.get("at") };
}
