import "../styles/coalition.css";
import { useQuery } from "@tanstack/react-query";
import { Refused } from "../api.ts";
import { Reading } from "../decisions/Reading.tsx";
import { usePane } from "../pane.tsx";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { useSize } from "../stage/useSize.ts";
import { useWords } from "../words.tsx";
import { ForWhom } from "./ForWhom.tsx";
import { HoldCards } from "./HoldCards.tsx";
import { HoldTable } from "./HoldTable.tsx";
import type { Coalition } from "./holding.ts";
import { NotForYou } from "./NotForYou.tsx";
import { TalkNext } from "./TalkNext.tsx";

const narrow = 600;

/** For who facilitates and who decides: whom to talk to next, then who holds what. */
export function CoalitionRoom({ teamId, onOpen, onRoom }: RoomProps) {
	const { api } = usePane();
	const read = useQuery({ queryKey: ["coalition", teamId], queryFn: () => api.call("viewCoalition", { teamId }) });
	const ways = { onOpen, onRoom };
	if (read.error instanceof Refused) return <NotForYou refused={read.error} ways={ways} />;
	if (!read.data) return <Reading read={read} />;
	const { members, next } = read.data;
	return (
		<div className="coalition col g24">
			<ForWhom teamId={teamId} onTeam={() => onRoom("team")} />
			<TalkNext next={next} ways={ways} />
			<Holdings members={members} ways={ways} />
		</div>
	);
}

function Holdings({ members, ways }: { members: Coalition["members"]; ways: Pick<RoomProps, "onOpen" | "onRoom"> }) {
	const { t } = useWords();
	const [place, { width }] = useSize<HTMLElement>({ width: 836, height: 400 });
	const none = members.every(({ points }) => points.length === 0);
	return (
		<section className="col g12" aria-labelledby="coalition-table" ref={place}>
			<div className="col g2">
				<h2 className="t3" id="coalition-table">
					{t("coalition.table.title")}
				</h2>
				<p className="q2">{t(none ? "coalition.table.none" : "coalition.table.explain")}</p>
			</div>
			{!none && (width < narrow ? <HoldCards members={members} ways={ways} /> : <HoldTable members={members} ways={ways} />)}
		</section>
	);
}
