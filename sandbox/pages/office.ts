import { authBridge } from "./office/authBridge.ts";
import { createOffice } from "./office/create.ts";

const door = window.parent === window ? undefined : window.parent.outlookHost;
const page = window as unknown as Record<string, unknown>;

if (door) {
	page["Office"] = createOffice(door);
	if (door.nested !== false) page["nestedAppAuthBridge"] = authBridge(door);
	// as the real Office.js does, on which pages have to count
	Object.assign(window.history, { pushState: null, replaceState: null });
} else {
	// outside Outlook the real one starts too, and knows no host
	const nowhere = { host: null, platform: null };
	page["Office"] = {
		context: {},
		onReady: (callback?: (info: typeof nowhere) => unknown) => Promise.resolve(callback?.(nowhere)).then(() => nowhere),
	};
}
