import { useQueryClient } from "@tanstack/react-query";
import { Refused } from "../api.ts";
import { Message } from "../parts/Message.tsx";
import { useRefusalWords } from "../parts/Refusal.tsx";
import { useWords } from "../words.tsx";
import { askKey } from "./ask.ts";
import type { Done } from "./sendKeeper.ts";
import { useSendKeeper } from "./useSendKeeper.ts";

/** It came back: why, that nothing is lost, and the way on. Said quietly, since somebody may be writing elsewhere by now. */
export function Returned({ done, onSee }: { done: Done; onSee?: (() => void) | undefined }) {
	const { t } = useWords();
	const { keeper } = useSendKeeper();
	const queries = useQueryClient();
	const { error } = done;
	const key = askKey(done.ask);
	const refused = error instanceof Refused ? error : null;
	const { title, reason } = useRefusalWords(refused ?? { code: "", values: {}, message: "" });
	const drop = () => {
		keeper.drop(key);
		void queries.invalidateQueries({ queryKey: ["myAsks"] });
	};
	if (!refused)
		return (
			<Message
				tone="bad"
				quiet
				title={t("asks.failed.away")}
				actions={
					<button className="btn start" type="button" onClick={() => keeper.again(key)}>
						{t("asks.failed.again")}
					</button>
				}
			>
				<p>{t("asks.failed.awayWhy")}</p>
			</Message>
		);
	return (
		<Message
			tone="warn"
			quiet
			title={title}
			actions={
				<div className="row wrap">
					{onSee && (
						<button className="btn" type="button" onClick={onSee}>
							{t("asks.failed.see")}
						</button>
					)}
					<button className="btn sub" type="button" onClick={drop}>
						{t("asks.failed.drop")}
					</button>
				</div>
			}
		>
			{reason && <p>{reason}</p>}
		</Message>
	);
}
