import type { Token } from "../api.ts";
import type { SignInAsk } from "./ask.ts";
import { asking } from "./asking.ts";
import { needsPerson } from "./needed.ts";
import { type Open, openedOnce, openNested } from "./opened.ts";

/** A window may open only while somebody has just pressed something. */
const justPressed = (): boolean => navigator.userActivation?.isActive ?? true;

type Parts = {
	ask: SignInAsk;
	/** For a host that says it can and then doesn't. */
	instead: Token;
	open?: Open;
	pressed?: () => boolean;
};

/** Signs in through the host (nested app auth): silently nearly always; where the directory wants the person, by a press. */
export function nestedToken({ ask, instead, open = openNested, pressed = justPressed }: Parts): Token {
	const opened = openedOnce(open);
	let lacking = false;
	let window: Promise<string> | null = null;
	const byWindow = (): Promise<string> => {
		// several readings at once must not open several windows
		window ??= opened()
			.then(({ client, config }) => client.acquireTokenPopup({ scopes: [config.apiScope] }))
			.then(({ accessToken }) => {
				ask.tell(null);
				return accessToken;
			})
			.finally(() => {
				window = null;
			});
		return window;
	};
	const told = async (error: unknown) => {
		const { config } = await opened();
		return asking(ask, config, press).after(error);
	};
	const press = async (): Promise<void> => {
		await byWindow().catch(told);
	};
	return async (options = {}) => {
		if (lacking) return instead(options);
		const { client, config } = await opened();
		try {
			const { accessToken } = await client.acquireTokenSilent({ scopes: [config.apiScope], forceRefresh: options.fresh ?? false });
			ask.tell(null);
			return accessToken;
		} catch (error) {
			lacking = hostLacksIt(error);
			if (lacking) return instead(options);
			if (!needsPerson(error) || !pressed()) throw await told(error);
			return byWindow().catch(async (failed: unknown) => {
				throw await told(failed);
			});
		}
	};
}

const hostLacksIt = (error: unknown): boolean => /nested_app_auth/.test(String((error as { errorCode?: unknown } | null)?.errorCode ?? ""));
