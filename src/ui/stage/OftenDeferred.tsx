import type { Tension } from "../../core/board.ts";
import { often } from "../../core/deferral.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";

/** A question put off again and again is called what that is. */
export function OftenDeferred({ tension: { timesDeferred } }: { tension: Pick<Tension, "timesDeferred"> }) {
	const { t } = useWords();
	if (timesDeferred < often) return null;
	return (
		<p className="row top g4">
			<span className="warn-t">
				<Icon name="clock" size={16} />
			</span>
			<span>{t("stage.next.often", { count: timesDeferred })}</span>
		</p>
	);
}
