import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Reply } from "../../contract.ts";
import { Reading } from "../decisions/Reading.tsx";
import { usePane } from "../pane.tsx";
import { Field } from "../parts/Field.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Unsent } from "../parts/Unsent.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";

type Posts = Reply<"viewFrameworkPosts">;

/** What whoever posts weighs, and may post in spite of. */
const weighed = ["stillAsked", "notAllMembers", "stillAskedNotAll"];

const lookEveryMs = 1_500;
/** Who waits longer than this for an answer waits for Microsoft 365, and looks less often. */
const quickLooks = 20;
const seldomMs = 15_000;

/** The version in force as a card in the chat of one of the team's meetings, posted in the reader's name. */
export function PostFramework({ teamId, version }: { teamId: string; version: number }) {
	const { t, day } = useWords();
	const { api, host } = usePane();
	const queries = useQueryClient();
	const key = ["frameworkPosts", teamId];
	const read = useQuery({
		queryKey: key,
		queryFn: () => api.call("viewFrameworkPosts", { teamId }),
		refetchInterval: ({ state }) => state.data?.last?.state === "posting" && (state.dataUpdateCount > quickLooks ? seldomMs : lookEveryMs),
	});
	const { perform, busy, refused, unreachable, clear } = usePerform("postFramework");
	const [chosen, setChosen] = useState<string | null>(null);
	// one wish, however often it is sent
	const [anyway, setAnyway] = useState(false);
	const drop = () => {
		clear();
		setAnyway(false);
	};
	if (!read.data) return <Reading read={read} />;
	const { chats, last } = read.data;
	const chat = chats.find(({ panelId }) => panelId === chosen) ?? chats[0];
	if (!chat) return <p className="q2">{t("framework.post.none")}</p>;
	const under = last?.state === "posting";
	const post = async (unasked = anyway) => {
		if (under) return;
		const posts = await perform({ teamId, panelId: chat.panelId, ...(unasked ? { anyway: true } : {}) });
		if (!posts) return;
		setAnyway(false);
		queries.setQueryData(key, posts);
	};
	// a token asked for anew makes the directory ask the person, where it is theirs to allow
	const allow = async () => {
		clear();
		await host.token({ fresh: true }).catch(() => undefined);
		await post();
	};
	const named = ({ subject, startsAt }: Posts["chats"][number]) => t("framework.post.chat", { subject, day: day(startsAt) });
	const again = last?.state === "posted" && last.version === version && last.panelId === chat.panelId;
	return (
		<div className="col">
			<p className="q2">{t("framework.post.why", { version })}</p>
			{chats.length > 1 ? (
				<Field label={t("framework.post.where")}>
					{(wiring) => (
						<span className="sel">
							<select
								{...wiring}
								value={chat.panelId}
								onChange={(event) => {
									drop();
									setChosen(event.target.value);
								}}
							>
								{chats.map((one) => (
									<option key={one.panelId} value={one.panelId}>
										{named(one)}
									</option>
								))}
							</select>
							<Icon name="chevronDown" />
						</span>
					)}
				</Field>
			) : (
				<p>{t("framework.post.only", { subject: chat.subject, day: day(chat.startsAt) })}</p>
			)}
			{refused && (
				<Refusal
					refused={refused}
					actions={
						refused.code === "consentNeeded" ? (
							<button className="btn start" type="button" onClick={() => void allow()}>
								{t("framework.post.allow")}
							</button>
						) : (
							weighed.includes(refused.code) && (
								<>
									<button
										className="btn"
										type="button"
										aria-disabled={busy}
										onClick={() => {
											setAnyway(true);
											void post(true);
										}}
									>
										{t("framework.post.anyway")}
									</button>
									<button className="btn" type="button" onClick={drop}>
										{t("framework.post.notNow")}
									</button>
								</>
							)
						)
					}
				/>
			)}
			{unreachable && <Unsent unreachable={unreachable} kept="" onAgain={() => void post()} />}
			<button className="btn start" type="button" aria-disabled={busy || under} onClick={() => void post()}>
				<Icon name="send" size={16} />
				{t(again ? "framework.post.postAgain" : "framework.post.post", { version })}
			</button>
			{last && <LastPost last={last} />}
		</div>
	);
}

const reasons = ["consent", "notFound", "forbidden", "unknownOutcome", "late"];

/** Where the last one is, for whoever posted it. */
function LastPost({ last: { state, subject, version, at, because } }: { last: NonNullable<Posts["last"]> }) {
	const { t, day, time } = useWords();
	if (state === "waiting" || state === "failed")
		return (
			<Message
				tone="warn"
				quiet
				title={t(because === "unknownOutcome" ? "framework.post.maybePosted" : "framework.post.notPosted", { version, subject })}
			>
				<p>{t(`framework.post.because.${because && reasons.includes(because) ? because : "other"}`)}</p>
			</Message>
		);
	const told = at ? { version, subject, day: day(at), time: time(at) } : { version, subject };
	const said = state === "posted" ? "posted" : because === null ? "posting" : "unsure";
	return (
		<p className={state === "posted" ? "ok-t" : "q2"} role="status">
			{t(`framework.post.${said}`, told)}
		</p>
	);
}
