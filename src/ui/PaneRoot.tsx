import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useLayoutEffect, useMemo, useState } from "react";
import { en } from "../words/en/index.ts";
import { createWords } from "../words/say.ts";
import type { Api } from "./api.ts";
import { createQueries } from "./appQueries.ts";
import type { Host } from "./host.ts";
import { type Pane, PaneProvider } from "./pane.tsx";
import { Broken } from "./states/Broken.tsx";
import { WordsProvider } from "./words.tsx";

type Props = {
	host: Host;
	api: Api;
	children: ReactNode;
	timeZone?: string;
	newId?: () => string;
	queries?: QueryClient;
};

/** Everything a screen needs to stand on: the host and its theme, the server, words in the person's language and time zone. */
export function PaneRoot({ host, api, children, timeZone, newId, queries }: Props) {
	const [client] = useState(() => queries ?? createQueries());
	const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
	const words = useMemo(
		() => createWords({ locale: host.locale, timeZone: zone, resources: { en: { translation: en } } }),
		[host.locale, zone],
	);
	const pane = useMemo<Pane>(() => ({ host, api, newId: newId ?? (() => crypto.randomUUID()) }), [host, api, newId]);
	useLayoutEffect(() => {
		const root = document.documentElement;
		root.lang = host.locale;
		root.dataset["theme"] = host.theme.now();
		return host.theme.onChange((theme) => {
			root.dataset["theme"] = theme;
		});
	}, [host]);
	return (
		<QueryClientProvider client={client}>
			<WordsProvider value={words}>
				<PaneProvider value={pane}>
					<Broken>{children}</Broken>
				</PaneProvider>
			</WordsProvider>
		</QueryClientProvider>
	);
}
