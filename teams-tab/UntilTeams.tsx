import { Suspense, useEffect, useState } from "react";
import type { Root } from "react-dom/client";
import { later } from "../src/ui/later.tsx";
import { Skeleton } from "../src/ui/parts/Skeleton.tsx";
import { colourAsBrowser, HostlessGround } from "../src/ui/states/HostlessGround.tsx";
import { fetchWords } from "../src/words/languages.ts";
import { languageOf } from "../src/words/say.ts";

const Silent = later(async () => (await import("../src/ui/states/NoHost.tsx")).NoHost, "every");
const patienceMs = 10_000;

/** Stands in the frame until Teams answers: the shape of what comes, and after ten seconds who says nothing, with another way. */
function UntilTeams({ refused = false }: { refused?: boolean }) {
	const [silent, setSilent] = useState(refused);
	useEffect(() => {
		const timer = setTimeout(() => setSilent(true), patienceMs);
		return () => clearTimeout(timer);
	}, []);
	if (!silent && !refused) return <Skeleton />;
	return (
		<Suspense fallback={<Skeleton />}>
			<Silent missing="teams" address={location.href} />
		</Suspense>
	);
}

/** Draws that for as long as it is `wanted`: what was fetched too late is not shown any more. */
export async function drawUntilTeams(root: Root, wanted: () => boolean, refused = false): Promise<void> {
	const rooms = await fetchWords(languageOf(navigator.language), "alone");
	if (!wanted()) return;
	colourAsBrowser();
	root.render(
		<HostlessGround rooms={rooms}>
			<UntilTeams refused={refused} />
		</HostlessGround>,
	);
}
