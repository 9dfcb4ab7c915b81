import "../styles/translations.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Reading } from "../decisions/Reading.tsx";
import { usePane } from "../pane.tsx";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { RememberFirst } from "../signals/RememberFirst.tsx";
import { useWords } from "../words.tsx";
import { MeantByMe } from "./MeantByMe.tsx";
import { MeantByThem } from "./MeantByThem.tsx";
import { ProposeTranslation } from "./ProposeTranslation.tsx";
import { type TranslationsRead, translationsKey, waitingIn } from "./translationsKey.ts";

/** What broad statements mean in practice: what waits for who said it stands first. */
export function TranslationsRoom({ teamId, onOpen, onRoom }: Pick<RoomProps, "teamId" | "onOpen" | "onRoom">) {
	const { api } = usePane();
	const { t } = useWords();
	const queries = useQueryClient();
	const [proposing, setProposing] = useState(false);
	const [told, setTold] = useState({ words: "", times: 0 });
	// what has been answered while one is here stays where it is
	const [stood] = useState(() => ({ first: new Set<string>(), read: false }));
	const status = useRef<HTMLParagraphElement>(null);
	const opener = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		if (told.words !== "") status.current?.focus();
	}, [told]);
	const read = useQuery({ queryKey: translationsKey(teamId), queryFn: () => api.call("viewTranslations", { teamId }) });
	const page = read.data;
	if (!page) return <Reading read={read} />;
	if (page.remember) return <RememberFirst panelId={page.remember.panelId} onOpen={onOpen} onRoom={onRoom} />;
	for (const one of page.translations) if (one.mine && waitingIn(one) > 0) stood.first.add(one.id);
	const mine = page.translations.filter((one) => one.mine);
	const waiting = mine.filter(({ id }) => stood.first.has(id));
	const answered = mine.filter(({ id }) => !stood.first.has(id));
	const others = page.translations.filter((one) => !one.mine);
	const count = mine.reduce((sum, one) => sum + waitingIn(one), 0);
	const cancel = () => {
		setProposing(false);
		setTimeout(() => opener.current?.focus());
	};
	const asked = async (name: string, reply: TranslationsRead) => {
		await queries.cancelQueries({ queryKey: translationsKey(teamId) });
		queries.setQueryData(translationsKey(teamId), reply);
		setProposing(false);
		setTold(({ times }) => ({ words: t("translations.propose.done", { name }), times: times + 1 }));
	};
	return (
		<div className="translations">
			<p className={told.words ? "ok-t" : "vh"} role="status" tabIndex={-1} ref={status}>
				{told.words}
			</p>
			{waiting.length > 0 && (
				<div className="col g4">
					<p className="t4" aria-live="polite">
						{t(count > 0 ? "translations.waiting" : "translations.allAnswered", { count })}
					</p>
					<p className="q2">{t("translations.joins")}</p>
				</div>
			)}
			{waiting.map((one) => (
				<MeantByMe key={one.id} translation={one} teamId={teamId} />
			))}
			{page.mayPropose &&
				(proposing ? (
					<ProposeTranslation page={page} onAsked={(name, reply) => void asked(name, reply)} onCancel={cancel} />
				) : (
					<button
						className={waiting.length > 0 ? "btn start" : "btn p start"}
						type="button"
						ref={opener}
						onClick={() => setProposing(true)}
					>
						{t("translations.propose.open")}
					</button>
				))}
			{page.translations.length === 0 && !proposing && (
				<div className="col g4">
					<p className="t5">{t("translations.none")}</p>
					<p className="q2">{t("translations.noneWhy")}</p>
				</div>
			)}
			{answered.map((one) => (
				<MeantByMe key={one.id} translation={one} teamId={teamId} />
			))}
			{others.map((one) => (
				<MeantByThem key={one.id} translation={one} states={page.mayPropose} />
			))}
		</div>
	);
}
