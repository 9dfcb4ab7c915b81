import { Message } from "../parts/Message.tsx";
import { useWords } from "../words.tsx";

/** `teams` and `outlook` say nothing; `old` is an Outlook that lacks what the pane needs. */
type Missing = "teams" | "outlook" | "old";

/** Stands where no host says what is before us, with a way on that needs none. */
export function NoHost({ missing, address }: { missing: Missing; address: string }) {
	const { t } = useWords();
	return (
		<Message
			tone="bad"
			title={t(`noHost.${missing}Title`)}
			actions={
				<>
					<a className="btn p l w" href={address} target="_blank" rel="noopener">
						{t("noHost.browser")}
					</a>
					<button className="btn l w" type="button" onClick={() => location.reload()}>
						{t("panes.states.openAgain")}
					</button>
				</>
			}
		>
			<p>{t(`noHost.${missing}`)}</p>
		</Message>
	);
}
