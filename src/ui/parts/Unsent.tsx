import type { Unreachable } from "../api.ts";
import { useWords } from "../words.tsx";
import { Message } from "./Message.tsx";

type Props = {
	unreachable: Unreachable;
	/** That what was chosen or typed is still there. */
	kept: string;
	onAgain(): void;
};

/** What somebody sent did not arrive: nothing is lost, and one press tries again. */
export function Unsent({ unreachable, kept, onAgain }: Props) {
	const { t } = useWords();
	return (
		<Message
			tone="bad"
			title={t(unreachable.title)}
			about={unreachable}
			actions={
				<button className="btn" type="button" onClick={onAgain}>
					{t("panes.states.tryAgain")}
				</button>
			}
		>
			{unreachable.why === "signIn" && <p>{t("panes.states.signIn")}</p>}
			<p>{kept}</p>
			{unreachable.reference && <p className="s">{t("panes.states.reference", { reference: unreachable.reference })}</p>}
		</Message>
	);
}
