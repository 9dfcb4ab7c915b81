import { useQueryClient } from "@tanstack/react-query";
import { useLogDay } from "../decisions/useLogDay.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Unsent } from "../parts/Unsent.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { ChangeList } from "./ChangeList.tsx";
import { type FrameworkPageView, frameworkKey } from "./page.ts";

type Props = { teamId: string; page: FrameworkPageView; onRead(said: string): void };

/** What changed since one last read, and one button that says one has read it. */
export function SinceRead({ teamId, page, onRead }: Props) {
	const { t } = useWords();
	const logDay = useLogDay();
	const queries = useQueryClient();
	const { perform, busy, refused, unreachable } = usePerform("acknowledgeFramework");
	const { version } = page.order;
	if (!page.may.acknowledge) return null;
	const acknowledge = async () => {
		if (!(await perform({ teamId, version }))) return;
		onRead(t("framework.since.done", { version }));
		await Promise.all([queries.invalidateQueries({ queryKey: frameworkKey(teamId) }), queries.invalidateQueries({ queryKey: ["myAsks"] })]);
	};
	const { read } = page;
	return (
		<section className="card col mine" aria-labelledby="framework-since">
			<div className="row wrap top between">
				<div className="grow">
					<h2 className="t4" id="framework-since">
						{t("framework.since.title")}
					</h2>
					<p className="q2">
						{read ? t("framework.since.read", { version: read.version, day: logDay(read.at) }) : t("framework.since.never")}
					</p>
				</div>
				<button className="btn p" type="button" aria-disabled={busy} onClick={() => void acknowledge()}>
					{t("framework.since.button", { version })}
				</button>
			</div>
			{read && read.changes.length === 0 && <p>{t("framework.since.same")}</p>}
			{read && <ChangeList changes={read.changes} />}
			{refused && <Refusal refused={refused} />}
			{unreachable && <Unsent unreachable={unreachable} kept="" onAgain={() => void acknowledge()} />}
		</section>
	);
}
