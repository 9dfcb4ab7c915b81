import type { Refused } from "../api.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { useWords } from "../words.tsx";

/** Why the question could not be attached. One that is there already can be opened from here. */
export function AttachRefused({ refused, onOpen }: { refused: Refused; onOpen(panelId: string): void }) {
	const { t } = useWords();
	const existing = refused.code === "panelExists" ? refused.values["panelId"] : undefined;
	return (
		<Refusal
			refused={refused}
			actions={
				typeof existing === "string" && (
					<button className="btn p l w" type="button" onClick={() => onOpen(existing)}>
						{t("attach.openPanel")}
					</button>
				)
			}
		/>
	);
}
