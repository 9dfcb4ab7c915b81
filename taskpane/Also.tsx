import { type ReactNode, useId, useState } from "react";
import { Icon } from "../src/ui/parts/Icon.tsx";
import { useWords } from "../src/ui/words.tsx";

/** What waits besides: one line to open while there is something to do above it, all of it once that is done. */
export function Also({ count, folded, children }: { count: number; folded: boolean; children: ReactNode }) {
	const { t } = useWords();
	const id = useId();
	const [opened, setOpened] = useState(false);
	if (count === 0) return folded ? null : <p className="q2">{t("outlook.noMore")}</p>;
	if (folded && !opened)
		return (
			<button className="btn also-line" type="button" aria-expanded={false} onClick={() => setOpened(true)}>
				<span className="grow">{t("outlook.alsoCount", { count })}</span>
				<Icon name="chevronDown" size={16} />
			</button>
		);
	return (
		<section className="col g12" aria-labelledby={id}>
			<h2 className="t4" id={id}>
				{t("outlook.also")}
			</h2>
			{children}
		</section>
	);
}
