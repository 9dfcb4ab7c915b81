import type { LogState } from "../../core/decisionLog.ts";
import type { IconName } from "../icons.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";

const stateIcons: Record<LogState, { icon: IconName; tone: string }> = {
	inForce: { icon: "checkmarkCircleFilled", tone: "ok" },
	replaced: { icon: "arrowSwap", tone: "" },
	dueForReview: { icon: "clock", tone: "warn" },
	objected: { icon: "warningFilled", tone: "warn" },
};

/** How a decision stands, in words and by icon. That it is in force is said where there is nothing else to say. */
export function StateBadges({ states }: { states: readonly LogState[] }) {
	const { t } = useWords();
	const said = states.length > 1 ? states.filter((state) => state !== "inForce") : states;
	return said.map((state) => (
		<span className={`badge ${stateIcons[state].tone}`} key={state}>
			<Icon name={stateIcons[state].icon} size={12} />
			{t(`decisions.state.${state}`)}
		</span>
	));
}
