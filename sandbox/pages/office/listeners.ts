import type { OutlookDoor, OutlookEvent } from "../outlookDoor.ts";
import { OfficeError, reply } from "./asyncResult.ts";

type Listener = (event: object) => void;
type Listening = Pick<Office.Mailbox, "addHandlerAsync" | "removeHandlerAsync">;

/** Adding and removing what an add-in wants to hear; `events` says which of the page's events each of Office's names means. */
export function listeners(door: OutlookDoor, events: Record<string, { on: OutlookEvent; say(): object }>): Listening {
	const stops = new Map<string, (() => void)[]>();
	return {
		addHandlerAsync: (type: string, listener: Listener, ...args: unknown[]) =>
			reply(args, () => {
				const event = events[type];
				if (!event) throw new OfficeError("UnsupportedEvent", `The event type ${type} isn't supported here.`);
				const stop = door.on(event.on, () => listener({ type, ...event.say() }));
				stops.set(type, [...(stops.get(type) ?? []), stop]);
			}),
		removeHandlerAsync: (type: string, ...args: unknown[]) =>
			reply(args, () => {
				for (const stop of stops.get(type) ?? []) stop();
				stops.delete(type);
			}),
	};
}
