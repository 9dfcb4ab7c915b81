import { useCallback, useEffect, useState } from "react";
import type { InviteBlock } from "../host.ts";
import { usePane } from "../pane.tsx";
import { Message } from "../parts/Message.tsx";
import { useWords } from "../words.tsx";

/** Puts the text into the invite, by itself and once; says so when the host would not. */
export function InviteLink({ block }: { block: InviteBlock }) {
	const { t } = useWords();
	const { host } = usePane();
	const [failed, setFailed] = useState<string | null>(null);
	const add = useCallback(async () => {
		setFailed(null);
		await host.addToInvite?.(block).catch((error: unknown) => setFailed(error instanceof Error ? error.message : String(error)));
	}, [host, block]);
	useEffect(() => void add(), [add]);
	if (failed === null) return null;
	return (
		<Message
			tone="warn"
			title={t("attach.linkMissing")}
			actions={
				<button className="btn" type="button" onClick={() => void add()}>
					{t("attach.addLink")}
				</button>
			}
		>
			<p className="s q2">{failed}</p>
		</Message>
	);
}
