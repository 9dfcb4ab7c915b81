import { type ComponentType, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import "../../src/ui/styles/tokens.css";
import "../../src/ui/styles/base.css";
import "./pages.css";
import type { SandboxState } from "../hosts/shape.ts";
import { useSandbox } from "./live.ts";
import { Mark } from "./parts/Mark.tsx";

export type PageProps = { state: SandboxState; choosePerson(alias: string): void };

function Page({ Shown }: { Shown: ComponentType<PageProps> }) {
	const [as, choosePerson] = useState(() => new URLSearchParams(location.search).get("as") ?? "marcus");
	const { state, lost } = useSandbox(as);
	const latest = useRef(state);
	if (state) latest.current = state;
	useEffect(() => {
		const query = new URLSearchParams(location.search);
		query.set("as", as);
		history.replaceState(null, "", `?${query}`);
	}, [as]);
	return (
		<>
			{lost ? (
				<p className="msg warn sb-lost" role="alert">
					The sandbox does not answer. Is it still running?
				</p>
			) : null}
			{latest.current ? (
				<Shown state={latest.current} choosePerson={choosePerson} />
			) : (
				<main className="sb-opening">
					<Mark />
					<h1 className="t4" role="status">
						Opening the sandbox
					</h1>
				</main>
			)}
		</>
	);
}

/** Puts a page of the sandbox on the screen, for the person that its address names. */
export function open(Shown: ComponentType<PageProps>): void {
	const place = document.getElementById("page");
	if (place) createRoot(place).render(<Page Shown={Shown} />);
}
