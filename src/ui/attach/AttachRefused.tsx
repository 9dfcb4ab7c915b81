import { useState } from "react";
import type { Refused } from "../api.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { useWords } from "../words.tsx";

type Props = { refused: Refused; onOpen(panelId: string): void; readInvite(): Promise<void> };

const mendedInInvite = ["noOtherAttendees", "deciderNotInvited", "facilitatorNotInvited"];

/** Why the question could not be attached. One that is there already can be opened from here; people who were missing can be read in. */
export function AttachRefused({ refused, onOpen, readInvite }: Props) {
	const { t } = useWords();
	const [reading, setReading] = useState(false);
	const [failed, setFailed] = useState(false);
	const existing = refused.code === "panelExists" ? refused.values["panelId"] : undefined;
	const read = async () => {
		setReading(true);
		setFailed(false);
		await readInvite().catch(() => setFailed(true));
		setReading(false);
	};
	return (
		<>
			<Refusal
				refused={refused}
				actions={
					typeof existing === "string" ? (
						<button className="btn p l w" type="button" onClick={() => onOpen(existing)}>
							{t("attach.openPanel")}
						</button>
					) : (
						mendedInInvite.includes(refused.code) && (
							<button className="btn l w" type="button" aria-disabled={reading} onClick={() => !reading && void read()}>
								{t("attach.readInvite")}
							</button>
						)
					)
				}
			/>
			{failed && (
				<p className="hint bad-t" role="status">
					{t("attach.notRead")}
				</p>
			)}
		</>
	);
}
