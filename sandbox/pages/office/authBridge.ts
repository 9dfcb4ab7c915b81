import type { OutlookDoor } from "../outlookDoor.ts";

type Listener = (message: string) => void;

/** What msal-browser looks for on the window to sign in through the host instead of by itself. */
export function authBridge(door: Pick<OutlookDoor, "authenticate">) {
	const listeners = new Set<Listener>();
	return {
		addEventListener: (_event: string, listener: Listener) => {
			listeners.add(listener);
		},
		removeEventListener: (_event: string, listener: Listener) => {
			listeners.delete(listener);
		},
		postMessage: (message: string) => {
			void door.authenticate(message).then((response) => {
				for (const listener of listeners) listener(response);
			});
		},
	};
}
