import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { ToAdmin } from "../src/ui/admin/ToAdmin.tsx";
import { useSendKeeper } from "../src/ui/asks/useSendKeeper.ts";
import { usePane } from "../src/ui/pane.tsx";
import { useWords } from "../src/ui/words.tsx";
import { AdminHere } from "./AdminHere.tsx";
import { AsksPlace, type PanelAt } from "./AsksPlace.tsx";
import { AlsoStrip } from "./Strip.tsx";

const Inside = createContext(false);

type Props = {
	/** The panel that stands below: while it asks something itself, nothing else is brought up. */
	about: string | null;
	/** Whether a mail led here, of which one wants to know that it asks nothing. */
	fromMail: boolean;
	panelAt: PanelAt;
	children: ReactNode;
};

/** A screen where nothing is to be done, with one line above it: what waits elsewhere, done in its place when asked for. */
export function WithAsks({ about, fromMail, panelAt, children }: Props) {
	const { api } = usePane();
	const { t } = useWords();
	const inside = useContext(Inside);
	const { data } = useQuery({ queryKey: ["myAsks"], queryFn: () => api.call("listMyAsks", {}), enabled: !inside });
	const { keeper } = useSendKeeper();
	const [open, setOpen] = useState(false);
	const [admin, setAdmin] = useState(false);
	useEffect(() => {
		if (data) keeper.restore(data.me.id, data.asks);
	}, [keeper, data]);
	if (inside) return children;
	const busy = !data || (about !== null && data.asks.some(({ panelId }) => panelId === about));
	return (
		<Inside value={true}>
			{!open && !admin && !busy && (
				<AlsoStrip said={fromMail ? t("outlook.nothing") : null} count={data.asks.length} onShow={() => setOpen(true)} />
			)}
			{!open && !admin && data?.me.admin && (
				<nav className="waits" aria-label={t("asks.administration")}>
					<ToAdmin onAdmin={() => setAdmin(true)} />
				</nav>
			)}
			{/* what is written below stays */}
			<div hidden={open || admin}>{children}</div>
			{admin && <AdminHere onBack={() => setAdmin(false)} />}
			{open && <AsksPlace link={null} panelAt={panelAt} onBack={() => setOpen(false)} />}
		</Inside>
	);
}
