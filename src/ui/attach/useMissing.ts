import { useState } from "react";
import type { Refused } from "../api.ts";
import { useUnmended } from "../useUnmended.ts";
import { useWords } from "../words.tsx";
import type { Chosen } from "./chosen.ts";

const fewest = 3;

/** What the form still needs, told at the press and not before; and, a field each, what the server found wrong. */
export function useMissing(chosen: Chosen, refused: Refused | null) {
	const { t } = useWords();
	const [presses, setPresses] = useState(0);
	const asked = presses > 0;
	const missing: Record<string, string> = {
		...(chosen.topic.trim() === "" ? { topic: t("attach.topicMissing") } : {}),
		...(chosen.deciderId === "" ? { deciderId: t("attach.deciderMissing") } : {}),
		...(chosen.facilitatorId === "" ? { facilitatorId: t("attach.facilitatorMissing") } : {}),
		...(chosen.targets.length < fewest ? { targets: t("refusals.targetCount.title") } : {}),
	};
	const first = Object.values(missing)[0];
	const { deciderId, facilitatorId, day, time } = chosen;
	// one person twice is mended at either place
	const twice = refused?.code === "facilitatorDecides";
	const people = { deciderId, facilitatorId: twice ? `${deciderId} ${facilitatorId}` : facilitatorId };
	const marked = useUnmended(refused, { ...chosen, ...people, dueAt: `${day} ${time}` });
	return {
		missing: asked ? first : undefined,
		why: asked && first !== undefined && first === missing["targets"] ? t("refusals.targetCount.reason") : undefined,
		presses,
		/** What was refused, until every field it was about is mended. */
		standing: refused && Object.keys(refused.fields).length > 0 && !marked ? null : refused,
		/** True when nothing is missing; else from now on it is shown what. */
		check: () => {
			setPresses((before) => before + 1);
			return first === undefined;
		},
		wrong: (field: string): string | undefined => {
			if (asked && missing[field]) return missing[field];
			const code = marked?.fields[field];
			return code === undefined ? undefined : t(`refusals.${code}.title`, refused?.values);
		},
	};
}
