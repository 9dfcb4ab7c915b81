import { useEffect, useRef } from "react";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";

/** It is in, and can be said again until the pulse closes. */
export function PulseSent({ closesAt, arrived, onChange }: { closesAt: string; arrived: boolean; onChange(): void }) {
	const { t, day, time } = useWords();
	const title = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		if (arrived) title.current?.focus();
	}, [arrived]);
	return (
		<div className="row top">
			<span className="ok-t">
				<Icon name="checkmarkCircleFilled" size={24} />
			</span>
			<div className="grow col g4">
				<p className="t5" tabIndex={-1} ref={title}>
					{t("pulse.sent.title")}
				</p>
				<p className="q2">{t("pulse.sent.until", { day: day(closesAt), time: time(closesAt) })}</p>
				<button className="btn start" type="button" onClick={onChange}>
					{t("pulse.sent.change")}
				</button>
			</div>
		</div>
	);
}
