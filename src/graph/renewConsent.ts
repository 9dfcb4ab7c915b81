import type { Me } from "../core/me.ts";
import { type GraphFailure, isFailure } from "./failure.ts";
import type { Tokens } from "./tokens.ts";

/** Keeps the person's consent anew while they are here, for what is posted in chats while they are away. `consent`: they have to give it. */
export async function renewConsent(tokens: Tokens, me: Me): Promise<undefined | GraphFailure> {
	const token = await tokens.asPerson(me, ["ChatMessage.Send", "Chat.Read"], { anew: true });
	return isFailure(token) ? token : undefined;
}
