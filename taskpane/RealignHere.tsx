import "../src/ui/styles/realign.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Reading } from "../src/ui/decisions/Reading.tsx";
import { usePane } from "../src/ui/pane.tsx";
import { MineCard } from "../src/ui/realign/MineCard.tsx";
import { type RealignRead, realignKey } from "../src/ui/realign/realign.ts";
import { ToMeCard } from "../src/ui/realign/ToMeCard.tsx";
import { useWords } from "../src/ui/words.tsx";

type Props = {
	teamId: string;
	requestId: string | null;
	/** The time that the mail's first link offers. */
	followed: string | null;
	/** Told whether the request is not there. */
	onOver(over: boolean): void;
	onOpen(panelId: string): void;
};

/** The request to step back that a mail carries: to whom it was sent, its times; to who wrote it, how far it has come. */
export function RealignHere({ teamId, requestId, followed, onOver, onOpen }: Props) {
	const { api } = usePane();
	const { t } = useWords();
	const queries = useQueryClient();
	const read = useQuery({ queryKey: realignKey(teamId), queryFn: () => api.call("viewRealignment", { teamId, requestId }) });
	const page = read.data;
	const meant = <Request extends { id: string }>(requests: readonly Request[]) =>
		requests.filter(({ id }) => requestId === null || id === requestId);
	const toMe = meant(page?.toMe ?? []);
	const mine = meant(page?.mine ?? []);
	const over = page !== undefined && toMe.length + mine.length === 0;
	useEffect(() => onOver(over), [over, onOver]);
	if (!page) return <Reading read={read} />;
	const show = async (next: RealignRead) => {
		await queries.cancelQueries({ queryKey: realignKey(teamId) });
		queries.setQueryData(realignKey(teamId), next);
		void queries.invalidateQueries({ queryKey: ["myAsks"] });
	};
	return (
		<>
			{!over && <h1 className="vh">{t("rooms.realign")}</h1>}
			{toMe.map((request) => (
				<ToMeCard
					key={request.id}
					request={request}
					timeZone={page.timeZone}
					followed={followed}
					onShown={(next) => void show(next)}
					onRefused={() => void queries.invalidateQueries({ queryKey: realignKey(teamId) })}
					onOpen={onOpen}
				/>
			))}
			{mine.map((request) => (
				<MineCard key={request.id} request={request} timeZone={page.timeZone} onOpen={onOpen} />
			))}
		</>
	);
}
