import "../styles/decisions.css";
import "../styles/framework.css";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { DecisionDetail } from "../decisions/DecisionDetail.tsx";
import { Reading } from "../decisions/Reading.tsx";
import { usePane } from "../pane.tsx";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { DraftScreen } from "./DraftScreen.tsx";
import { FrameworkPage } from "./FrameworkPage.tsx";
import { frameworkKey, type ShownDraft } from "./page.ts";
import { Versions } from "./Versions.tsx";

type View = { show: "page" | "versions" } | { show: "draft"; draft: ShownDraft } | { show: "decision"; id: string; from: View };

/** The team's framework as one of its pages; its versions, a decision behind it, and its draft open in its place. */
export function FrameworkRoom({ teamId, onOpen, onRoom }: RoomProps) {
	const { api } = usePane();
	const [view, setView] = useState<View>({ show: "page" });
	const left = useRef<string | null>(null);
	const read = useQuery({ queryKey: frameworkKey(teamId), queryFn: () => api.call("viewFramework", { teamId }) });
	useEffect(() => {
		document.documentElement.scrollTop = 0;
		if (view.show !== "page" || left.current === null) return;
		// who comes back stands on what led away
		document.getElementById(left.current)?.focus();
		left.current = null;
	}, [view]);
	const page = read.data;
	if (!page) return <Reading read={read} />;
	const go = (next: View, from: string) => {
		left.current = from;
		setView(next);
	};
	const toPage = () => setView({ show: "page" });
	const toDecision = (id: string) => go({ show: "decision", id, from: view }, `link-${id}`);
	const decision = view.show === "decision" ? page.decisions.find(({ id }) => id === view.id) : undefined;
	if (view.show === "decision" && decision)
		return (
			<DecisionDetail
				key={decision.id}
				decision={decision}
				log={page.decisions}
				onShow={(id) => setView({ ...view, id })}
				onBack={() => setView(view.from)}
				onOpen={() => onOpen(decision.panelId)}
			/>
		);
	if (view.show === "draft") return <DraftScreen teamId={teamId} page={page} draft={view.draft} onBack={toPage} />;
	if (view.show === "versions")
		return <Versions teamId={teamId} known={page.decisions.map(({ id }) => id)} onDecision={toDecision} onBack={toPage} />;
	return (
		<FrameworkPage
			teamId={teamId}
			page={page}
			onDecision={toDecision}
			onVersions={() => go({ show: "versions" }, "framework-versions")}
			onDraft={() => page.draft && go({ show: "draft", draft: page.draft }, "framework-draft")}
			onOpen={onOpen}
			onRoom={onRoom}
		/>
	);
}
