import "../src/ui/styles/asks.css";
import "./beside.css";
import { useState } from "react";
import { ToAdmin } from "../src/ui/admin/ToAdmin.tsx";
import { AskList } from "../src/ui/asks/AskList.tsx";
import { type Ask, askKey } from "../src/ui/asks/ask.ts";
import { Hello } from "../src/ui/asks/Hello.tsx";
import type { useMyAsks } from "../src/ui/asks/useMyAsks.ts";
import { Frame } from "../src/ui/parts/Frame.tsx";
import type { Room } from "../src/ui/rooms/address.ts";
import { useWords } from "../src/ui/words.tsx";
import { Also } from "./Also.tsx";
import { MailHead } from "./MailHead.tsx";
import { comesFirst } from "./mailAsks.ts";
import type { MailLink } from "./mailLink.ts";
import { RealignHere } from "./RealignHere.tsx";
import { WarningsHere } from "./WarningsHere.tsx";

type Props = {
	my: ReturnType<typeof useMyAsks>;
	name: string;
	link: MailLink | null;
	/** Keys of what the mail asks, or has asked while this is open. */
	asked: ReadonlySet<string>;
	onOpen(panelId: string): void;
	onRoom(room: Room, teamId?: string): void;
	/** For administrators alone. */
	onAdmin?: () => void;
};

/** All that waits; beside a mail of ours first what it asks, and the rest folded until that is done. */
export function AsksScreen({ my, name, link, onAdmin, ...more }: Props) {
	const { t } = useWords();
	const { shown, waiting, said, card } = my;
	return (
		<Frame end={t("asks.place")}>
			<div className="details here">
				{link ? (
					<OfMail my={my} link={link} {...more} />
				) : (
					<>
						<Hello name={name} waiting={waiting} shown={shown.length} />
						<Said said={said} />
						<AskList asks={shown} card={card} onOpen={more.onOpen} onRoom={more.onRoom} />
						{onAdmin && <ToAdmin onAdmin={onAdmin} />}
					</>
				)}
			</div>
		</Frame>
	);
}

function OfMail({ my: { shown, waiting, said, card }, link, asked, onOpen, onRoom }: Omit<Props, "name" | "link"> & { link: MailLink }) {
	const [over, setOver] = useState(false);
	const isMails = (ask: Ask) => asked.has(askKey(ask));
	const open = waiting.filter(isMails);
	const first = open.length > 0 && open.every((ask) => comesFirst(link, ask));
	// a warning and a request to step back have a page to be read, not a question
	const read = "room" in link && (link.room === "realign" || (link.room === "signals" && !first)) ? link : null;
	const reads = read !== null && !over;
	const rest = shown.filter(
		(ask) => !isMails(ask) && !(reads && read.room === "realign" && ask.kind === "realign" && ask.teamId === read.teamId),
	);
	const leads = { onOpen, onRoom };
	return (
		<>
			{!reads && <MailHead link={link} open={open} first={first} done={asked.size > 0} onRoom={onRoom} />}
			<Said said={said} />
			<AskList asks={shown.filter(isMails)} card={card} {...leads} />
			{read?.room === "signals" && <WarningsHere teamId={read.teamId} onOver={setOver} {...leads} />}
			{read?.room === "realign" && (
				<RealignHere teamId={read.teamId} requestId={read.requestId} followed={read.at} onOver={setOver} onOpen={onOpen} />
			)}
			<Also count={rest.length} folded={open.length > 0 || reads}>
				<AskList asks={rest} card={card} {...leads} />
			</Also>
		</>
	);
}

const Said = ({ said }: { said: string }) => (
	<p className={said ? "ok-t" : "vh"} role="status">
		{said}
	</p>
);
