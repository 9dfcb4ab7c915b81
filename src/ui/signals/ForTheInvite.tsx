import { useEffect, useRef } from "react";
import { useCopied } from "../useCopied.ts";
import { useWords } from "../words.tsx";

/** Here nobody can write into the invite: what belongs there is taken along. */
export function ForTheInvite({ text, onDone }: { text: string; onDone(): void }) {
	const { t } = useWords();
	const { copy, came, shown, area } = useCopied();
	const title = useRef<HTMLParagraphElement>(null);
	useEffect(() => title.current?.focus(), []);
	return (
		<div className="col g12">
			<div className="col g4">
				<p className="t5" tabIndex={-1} ref={title}>
					{t("signals.meeting.attached")}
				</p>
				<p className="q2">{t("signals.meeting.invite")}</p>
			</div>
			<p className="s q2" role="status">
				{came && t(`signals.meeting.${came}`)}
			</p>
			{shown !== null && (
				<textarea className="in" ref={area} readOnly rows={6} aria-label={t("signals.meeting.inviteText")} value={shown} />
			)}
			<div className="row wrap">
				<button className="btn p" type="button" onClick={() => void copy(text)}>
					{t("signals.meeting.copy")}
				</button>
				<button className="btn sub" type="button" onClick={onDone}>
					{t("signals.meeting.pasted")}
				</button>
			</div>
		</div>
	);
}
