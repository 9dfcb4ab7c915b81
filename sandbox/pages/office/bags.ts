import type { OutlookDoor } from "../outlookDoor.ts";
import { atMost, OfficeError, reply } from "./asyncResult.ts";

type Bag = Record<string, unknown>;

/** Under what name the page keeps an add-in's properties of an item; of one that was never saved where `id` is null. */
export const bagOf = (id: string | null): string => `customProperties ${id ?? "unsaved"}`;

const read = (door: OutlookDoor, name: string): Bag => JSON.parse(door.kept.read(name) ?? "{}") as Bag;

/** What an add-in keeps on one copy of an item: 2,500 characters, never sent to anybody. */
export function customProperties(door: OutlookDoor, name: string): Office.CustomProperties {
	const bag = read(door, name);
	return {
		get: (key: string) => bag[key],
		getAll: () => ({ ...bag }),
		set: (key: string, value: string) => {
			bag[key] = value;
		},
		remove: (key: string) => {
			delete bag[key];
		},
		saveAsync: (...args: unknown[]) => reply(args, () => door.kept.write(name, atMost(2_500, JSON.stringify(bag)))),
	};
}

const roamingBytes = 32 * 1024;

/** What an add-in keeps in the mailbox: 32 KB, written with `saveAsync`. */
export function roamingSettings(door: OutlookDoor): Office.RoamingSettings {
	const name = "roamingSettings";
	const bag = read(door, name);
	return {
		get: (key: string) => bag[key],
		set: (key: string, value: unknown) => {
			if (new Blob([JSON.stringify({ ...bag, [key]: value })]).size > roamingBytes)
				throw new OfficeError("SettingsExceedMaximumSize", "The settings of an add-in are limited to 32 KB.", 9057);
			bag[key] = value;
		},
		remove: (key: string) => {
			delete bag[key];
		},
		saveAsync: (...args: unknown[]) => reply(args, () => door.kept.write(name, JSON.stringify(bag))),
	};
}

/** What lives as long as the form is open. */
export function sessionData(): Office.SessionData {
	const bag = new Map<string, string>();
	return {
		getAllAsync: (...args: unknown[]) => reply(args, () => Object.fromEntries(bag)),
		getAsync: (key: string, ...args: unknown[]) =>
			reply(args, () => {
				if (!bag.has(key)) throw new OfficeError("KeyNotFound", "The specified key was not found.");
				return bag.get(key);
			}),
		setAsync: (key: string, value: string, ...args: unknown[]) =>
			reply(args, () => {
				atMost(50_000, JSON.stringify({ ...Object.fromEntries(bag), [key]: value }));
				bag.set(key, value);
			}),
		removeAsync: (key: string, ...args: unknown[]) => reply(args, () => void bag.delete(key)),
		clearAsync: (...args: unknown[]) => reply(args, () => bag.clear()),
	};
}
