import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Unsent } from "../parts/Unsent.tsx";
import type { Performing } from "../usePerform.ts";
import { useWords } from "../words.tsx";

type Props = {
	/** It was answered or skipped in another place since. */
	elsewhere: boolean;
	sending: Performing<"answerEcho">;
	onAgain(): void;
	onLeave(): void;
};

/** What happened around the question: told above it, never in its place. */
export function EchoNotices({ elsewhere, sending: { refused, unreachable }, onAgain, onLeave }: Props) {
	const { t } = useWords();
	const leave = (
		<button className="btn" type="button" onClick={onLeave}>
			{t("echo.toMeeting")}
		</button>
	);
	if (elsewhere)
		return (
			<Message tone="warn" quiet title={t("echo.elsewhere")} actions={leave}>
				<p>{t("echo.elsewhereWhy")}</p>
			</Message>
		);
	// what a field was refused stands at the field
	if (refused) return "over" in refused.fields ? null : <Refusal refused={refused} actions={leave} />;
	if (!unreachable) return null;
	return <Unsent unreachable={unreachable} kept={t("echo.kept")} onAgain={onAgain} />;
}
