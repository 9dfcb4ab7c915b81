import { useState } from "react";
import { usePane } from "../pane.tsx";
import { Icon } from "../parts/Icon.tsx";
import "../styles/waiting.css";
import { useWords } from "../words.tsx";
import { useWaiting } from "./useWaiting.ts";

/** What could not be posted in a chat without this person: that it goes out now, or what is still missing. */
export function ChatWaits() {
	const { host } = usePane();
	const { t } = useWords();
	const { posting, needsConsent, again } = useWaiting();
	const [notNow, setNotNow] = useState(false);
	// what the room looks at is no place for one person's errands
	if (host.place === "stage") return null;
	const about = (chats: typeof posting, what: "posting" | "consent") =>
		t(`waiting.${what}.${chats.length === 1 ? "one" : "many"}`, { subject: chats[0]?.subject ?? "", count: chats.length });
	return (
		<>
			<div role="status">
				{posting.length > 0 && (
					<div className="waits">
						<span className="row">
							<Icon name="clock" size={16} />
							<span className="grow">{about(posting, "posting")}</span>
						</span>
					</div>
				)}
			</div>
			{needsConsent.length > 0 && !notNow && (
				<Consent said={about(needsConsent, "consent")} again={again} onNotNow={() => setNotNow(true)} />
			)}
		</>
	);
}

type ConsentProps = { said: string; again(): Promise<void>; onNotNow(): void };

/** A token asked for anew makes the directory ask the person, where it is theirs to allow. */
function Consent({ said, again, onNotNow }: ConsentProps) {
	const { host } = usePane();
	const { t } = useWords();
	const [busy, setBusy] = useState(false);
	const give = async () => {
		setBusy(true);
		await host.token({ fresh: true }).catch(() => undefined);
		await again();
		setBusy(false);
	};
	return (
		<section className="waits" aria-labelledby="needs-consent">
			<div className="row asks">
				<span className="warn-t">
					<Icon name="info" />
				</span>
				<div className="grow col g4">
					<h2 className="t5" id="needs-consent">
						{t("waiting.consent.title")}
					</h2>
					<p>{said}</p>
					<p className="s q2">{t("waiting.consent.how")}</p>
					<div className="row wrap">
						<button className="btn" type="button" aria-disabled={busy} onClick={() => !busy && void give()}>
							{t("waiting.consent.give")}
						</button>
						<button className="btn sub" type="button" onClick={onNotNow}>
							{t("waiting.consent.notNow")}
						</button>
					</div>
				</div>
			</div>
		</section>
	);
}
