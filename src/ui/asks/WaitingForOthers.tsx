import { useId } from "react";
import type { Reply } from "../../contract.ts";
import type { Room } from "../rooms/address.ts";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import { useDueWords } from "./useDueWords.ts";

type Owed = Reply<"listMyAsks">["waiting"][number];
type Props = {
	waiting: readonly Owed[];
	onOpen(panelId: string): void;
	onRoom: ((room: Room, teamId?: string) => void) | undefined;
};

const pages = { translation: "translations", framework: "framework", realign: "realign" } as const;

/** What the reader asked for and others owe: quiet, below what waits for the reader. */
export function WaitingForOthers({ waiting, onOpen, onRoom }: Props) {
	const { t } = useWords();
	const id = useId();
	if (waiting.length === 0) return null;
	return (
		<section className="col" aria-labelledby={id}>
			<h2 className="t5" id={id}>
				{t("asks.waiting.title")}
			</h2>
			<ul className="col">
				{waiting.map((one) => {
					const { kind, panelId, teamId } = one;
					const open = kind === "answers" ? () => onOpen(panelId) : onRoom && (() => onRoom(pages[kind], teamId));
					return (
						<li key={`${kind} ${panelId || teamId} ${one.topic} ${one.at}`}>
							<One owed={one} open={open} />
						</li>
					);
				})}
			</ul>
		</section>
	);
}

function One({ owed: { kind, topic, who, count, of, at }, open }: { owed: Owed; open: (() => void) | undefined }) {
	const { t } = useWords();
	const { due, near } = useDueWords();
	const name = firstName(who);
	const title = {
		answers: () => topic,
		translation: () => t("translations.quote", { words: topic }),
		framework: () => t("asks.waiting.framework.title"),
		realign: () => t("asks.waiting.realign.title", { name }),
	}[kind]();
	const about = {
		answers: () => t("asks.waiting.answers.about", { count, of, due: due(at) }),
		translation: () => t("asks.waiting.translation.about", { count, name }),
		framework: () => t("asks.waiting.framework.about", { name, day: near(at), team: topic }),
		realign: () => t("asks.waiting.realign.about", { day: near(at) }),
	}[kind]();
	return (
		<div className="row wrap between">
			<div className="grow">
				<p>{title}</p>
				<p className="s q2">{about}</p>
			</div>
			{open && (
				<button className="btn sub" type="button" aria-label={`${t("asks.waiting.open")}: ${title}`} onClick={open}>
					{t("asks.waiting.open")}
				</button>
			)}
		</div>
	);
}
