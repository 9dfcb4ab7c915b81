import { useRef, useState } from "react";
import type { Reply } from "../../contract.ts";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { save } from "../save.ts";
import { Away } from "../states/Away.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";

type Part = Reply<"exportAudit">;

/** The whole log as a file, fetched a part at a time; where its chain breaks is told with it. */
export function TakeLog() {
	const { t } = useWords();
	const { perform, refused, unreachable } = usePerform("exportAudit");
	// what came before something failed is not fetched again
	const parts = useRef<Part[]>([]);
	const [taking, setTaking] = useState<number | null>(null);
	const [file, setFile] = useState<Pick<Part, "fileName" | "fault"> | null>(null);
	const take = async () => {
		if (taking !== null) return;
		setFile(null);
		for (;;) {
			const after = parts.current.at(-1)?.next;
			setTaking(after?.number ?? 0);
			const part = await perform(after ? { after } : {});
			if (!part) return setTaking(null);
			parts.current.push(part);
			if (part.next) continue;
			const all = parts.current;
			parts.current = [];
			save({ ...part, content: new Blob(all.map(({ content }) => content)) });
			setFile({ fileName: part.fileName, fault: all.find(({ fault }) => fault)?.fault ?? null });
			return setTaking(null);
		}
	};
	const said = file ? t("admin.audit.ready", { fileName: file.fileName }) : taking ? t("admin.audit.taking", { number: taking }) : "";
	return (
		<>
			<button className="btn start" type="button" aria-disabled={taking !== null} onClick={() => void take()}>
				{t("admin.audit.take")}
			</button>
			<p className={said ? "s q2" : "vh"} role="status">
				{said}
			</p>
			{refused && <Refusal refused={refused} />}
			{unreachable && <Away unreachable={unreachable} tryAgain={() => void take()} />}
			{file?.fault && <Message tone="bad" title={t("admin.audit.fault", { number: file.fault.number })} about={file} />}
		</>
	);
}
