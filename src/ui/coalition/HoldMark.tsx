import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import { type Holding, looks } from "./holding.ts";

/** How somebody stands to a point: an icon and a word. */
export function HoldMark({ holding }: { holding: Holding }) {
	const { t } = useWords();
	return (
		<span className={`hold ${looks[holding].className}`}>
			<Icon name={looks[holding].icon} size={16} />
			{t(`coalition.holding.${holding}`)}
		</span>
	);
}
