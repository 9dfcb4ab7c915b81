import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ComponentType, type ReactNode, useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { Rooms } from "../words/languages.ts";
import type { Api } from "./api.ts";
import { createQueries } from "./appQueries.ts";
import type { Host } from "./host.ts";
import { type Pane, PaneProvider } from "./pane.tsx";
import { Broken } from "./states/Broken.tsx";
import { WordsGround } from "./words.tsx";

export type GroundProps = {
	host: Host;
	api: Api;
	/** The rooms of words that are there from the start. */
	rooms: Rooms;
	/** Rooms that are fetched once the first screen stands. */
	soon?: () => Promise<Rooms>;
	/** What stands above every screen once they are there. */
	above?: () => Promise<ComponentType>;
	children: ReactNode;
	timeZone?: string;
	newId?: () => string;
	queries?: QueryClient;
};

/** Everything a screen needs to stand on: the host and its theme, the server, words in the person's language and time zone. */
export function PaneGround({ host, api, rooms, soon, above, children, timeZone, newId, queries }: GroundProps) {
	const [client] = useState(() => queries ?? createQueries());
	const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
	const pane = useMemo<Pane>(() => ({ host, api, newId: newId ?? (() => crypto.randomUUID()) }), [host, api, newId]);
	const [more, setMore] = useState<Rooms | null>(null);
	const known = useMemo(() => (more ? { ...rooms, ...more } : rooms), [rooms, more]);
	useEffect(() => void soon?.().then(setMore, () => undefined), [soon]);
	const [Above, setAbove] = useState<ComponentType | null>(null);
	useEffect(
		() =>
			void above?.().then(
				(found) => setAbove(() => found),
				() => undefined,
			),
		[above],
	);
	useLayoutEffect(() => {
		const root = document.documentElement;
		root.dataset["theme"] = host.theme.now();
		return host.theme.onChange((theme) => {
			root.dataset["theme"] = theme;
		});
	}, [host]);
	return (
		<QueryClientProvider client={client}>
			<WordsGround locale={host.locale} timeZone={zone} rooms={known}>
				<PaneProvider value={pane}>
					<Broken>
						{more && Above && <Above />}
						{children}
					</Broken>
				</PaneProvider>
			</WordsGround>
		</QueryClientProvider>
	);
}
