import "../styles/realign.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Reading } from "../decisions/Reading.tsx";
import { usePane } from "../pane.tsx";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { RememberFirst } from "../signals/RememberFirst.tsx";
import { useWords } from "../words.tsx";
import { AskForm } from "./AskForm.tsx";
import { MineCard } from "./MineCard.tsx";
import { followedIn, type RealignRead, realignKey } from "./realign.ts";
import { ToMeCard } from "./ToMeCard.tsx";

/** A reset without defending: what one is asked, what one asked, and the way to ask. */
export function RealignRoom({ teamId, onOpen, onRoom }: RoomProps) {
	const { api, host } = usePane();
	const { t } = useWords();
	const queries = useQueryClient();
	const [followed] = useState(() => followedIn(host.place === "page" ? location.search : ""));
	const [again, askAgain] = useState(false);
	const [asked, setAsked] = useState(0);
	const status = useRef<HTMLParagraphElement>(null);
	// the form is gone by then
	useEffect(() => {
		if (asked > 0) status.current?.focus();
	}, [asked]);
	const read = useQuery({
		queryKey: realignKey(teamId),
		queryFn: () => api.call("viewRealignment", { teamId, requestId: followed.requestId }),
		// whoever comes back from Outlook may have sent it
		refetchOnWindowFocus: "always",
	});
	const page = read.data;
	if (!page) return <Reading read={read} />;
	const show = async (next: RealignRead) => {
		await queries.cancelQueries({ queryKey: realignKey(teamId) });
		queries.setQueryData(realignKey(teamId), next);
	};
	const readAgain = () => void queries.invalidateQueries({ queryKey: realignKey(teamId) });
	const asking = again || (page.mine.length === 0 && page.toMe.length === 0);
	return (
		<div className="realign">
			{page.toMe.map((request) => (
				<ToMeCard
					key={request.id}
					request={request}
					timeZone={page.timeZone}
					followed={followed.requestId === request.id ? followed.at : null}
					onShown={(next) => void show(next)}
					onRefused={readAgain}
					onOpen={onOpen}
				/>
			))}
			{page.mine.length > 0 && (
				<section className="col g12">
					<p className={asked > 0 ? "ok-t" : "vh"} role="status" tabIndex={-1} ref={status}>
						{asked > 0 ? t("realign.mine.done") : ""}
					</p>
					<h2 className="t4">{t("realign.mine.title")}</h2>
					{page.mine.map((request) => (
						<MineCard key={request.id} request={request} timeZone={page.timeZone} onOpen={onOpen} />
					))}
				</section>
			)}
			{!asking && (
				<button className="btn start" type="button" onClick={() => askAgain(true)}>
					{t(`realign.form.${page.mine.length > 0 ? "again" : "own"}`)}
				</button>
			)}
			{asking &&
				(page.remember ? (
					<RememberFirst panelId={page.remember.panelId} onOpen={onOpen} onRoom={onRoom} />
				) : (
					<AskForm
						page={page}
						arrived={again}
						onAsked={async () => {
							await queries.invalidateQueries({ queryKey: realignKey(teamId) });
							askAgain(false);
							setAsked((times) => times + 1);
						}}
						onTeam={() => onRoom("team")}
					/>
				))}
		</div>
	);
}
