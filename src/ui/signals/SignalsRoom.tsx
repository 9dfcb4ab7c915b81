import "../styles/signals.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Reading } from "../decisions/Reading.tsx";
import { usePane } from "../pane.tsx";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { useWords } from "../words.tsx";
import { PutAsideList } from "./PutAsideList.tsx";
import { RaiseSignal } from "./RaiseSignal.tsx";
import { RememberFirst } from "./RememberFirst.tsx";
import { SignalList } from "./SignalList.tsx";
import { type SignalsRead, signalsKey } from "./signalsKey.ts";
import { WarningCard } from "./WarningCard.tsx";

/** What members see or hear of a priority; for those who run the team, what it adds up to before anybody has said so officially. */
export function SignalsRoom({ teamId, onOpen, onRoom }: RoomProps) {
	const { api } = usePane();
	const { t } = useWords();
	const queries = useQueryClient();
	const [told, setTold] = useState({ words: "", times: 0 });
	const [raising, setRaising] = useState(false);
	const status = useRef<HTMLParagraphElement>(null);
	const opener = useRef<HTMLButtonElement>(null);
	// what was pressed is gone by then
	useEffect(() => {
		if (told.words !== "") status.current?.focus();
	}, [told]);
	const read = useQuery({ queryKey: signalsKey(teamId), queryFn: () => api.call("viewSignals", { teamId }) });
	const page = read.data;
	if (!page) return <Reading read={read} />;
	if (page.remember) return <RememberFirst panelId={page.remember.panelId} onOpen={onOpen} onRoom={onRoom} />;
	const changed = async (words: string, reply?: SignalsRead) => {
		await queries.cancelQueries({ queryKey: signalsKey(teamId) });
		if (reply) queries.setQueryData(signalsKey(teamId), reply);
		else await queries.invalidateQueries({ queryKey: signalsKey(teamId) });
		setTold(({ times }) => ({ words, times: times + 1 }));
		setRaising(false);
	};
	const folded = page.warnings.length > 0 && !raising;
	const cancel = () => {
		setRaising(false);
		setTimeout(() => opener.current?.focus());
	};
	return (
		<div className="signals">
			<p className={told.words ? "ok-t" : "vh"} role="status" tabIndex={-1} ref={status}>
				{told.words}
			</p>
			{page.warnings.map((warning, at) => (
				<WarningCard
					key={warning.id}
					warning={warning}
					page={page}
					first={at === 0}
					onOpen={onOpen}
					onRoom={onRoom}
					onChanged={(words, reply) => void changed(words, reply)}
				/>
			))}
			{page.mayRun && page.warnings.length === 0 && (
				<div className="col g4">
					<h2 className="t4">{t("signals.warning.none")}</h2>
					<p className="q2">{t("signals.warning.noneWhy")}</p>
				</div>
			)}
			{folded ? (
				<button className="btn start" type="button" ref={opener} onClick={() => setRaising(true)}>
					{t("signals.raise.open")}
				</button>
			) : (
				<RaiseSignal
					key={told.times}
					page={page}
					onRaised={(words, reply) => void changed(words, reply)}
					{...(raising ? { onCancel: cancel } : {})}
				/>
			)}
			<SignalList page={page} />
			<PutAsideList dismissed={page.dismissed} />
		</div>
	);
}
