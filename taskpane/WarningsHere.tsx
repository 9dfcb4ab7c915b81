import "../src/ui/styles/signals.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Reading } from "../src/ui/decisions/Reading.tsx";
import { usePane } from "../src/ui/pane.tsx";
import type { Room } from "../src/ui/rooms/address.ts";
import { type SignalsRead, signalsKey } from "../src/ui/signals/signalsKey.ts";
import { WarningCard } from "../src/ui/signals/WarningCard.tsx";
import { useWords } from "../src/ui/words.tsx";

type Props = {
	teamId: string;
	/** Told whether no warning stands any more. */
	onOver(over: boolean): void;
	onOpen(panelId: string): void;
	onRoom(room: Room, teamId: string): void;
};

/** The warnings that a mail tells of, with their two ways on. */
export function WarningsHere({ teamId, onOver, onOpen, onRoom }: Props) {
	const { api } = usePane();
	const { t } = useWords();
	const queries = useQueryClient();
	const [told, setTold] = useState("");
	const status = useRef<HTMLParagraphElement>(null);
	const read = useQuery({ queryKey: signalsKey(teamId), queryFn: () => api.call("viewSignals", { teamId }) });
	const page = read.data;
	const over = page !== undefined && page.warnings.length === 0;
	useEffect(() => onOver(over), [over, onOver]);
	useEffect(() => {
		if (told) status.current?.focus();
	}, [told]);
	const changed = async (words: string, reply?: SignalsRead) => {
		await queries.cancelQueries({ queryKey: signalsKey(teamId) });
		if (reply) queries.setQueryData(signalsKey(teamId), reply);
		else await queries.invalidateQueries({ queryKey: signalsKey(teamId) });
		setTold(words);
	};
	if (!page) return <Reading read={read} />;
	return (
		<>
			{!over && <h1 className="vh">{t("rooms.signals")}</h1>}
			<p className={told ? "ok-t" : "vh"} role="status" tabIndex={-1} ref={status}>
				{told}
			</p>
			{page.warnings.map((warning, at) => (
				<WarningCard
					key={warning.id}
					warning={warning}
					page={page}
					first={at === 0}
					onOpen={onOpen}
					onRoom={(room) => onRoom(room, teamId)}
					onChanged={(words, reply) => void changed(words, reply)}
				/>
			))}
		</>
	);
}
