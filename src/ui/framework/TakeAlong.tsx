import { Refusal } from "../parts/Refusal.tsx";
import { Unsent } from "../parts/Unsent.tsx";
import { useCopied } from "../useCopied.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { PostFramework } from "./PostFramework.tsx";
import type { FrameworkPageView } from "./page.ts";

/** The framework elsewhere: posted in a meeting's chat, or copied as Markdown. Where copying isn't allowed the text stands here. */
export function TakeAlong({ teamId, page }: { teamId: string; page: FrameworkPageView }) {
	const { t } = useWords();
	const { perform, busy, refused, unreachable } = usePerform("exportFramework");
	const { copy, clear, came, shown, area } = useCopied();
	const { version } = page.order;
	const take = async () => {
		clear();
		const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
		const file = await perform({ teamId, timeZone });
		if (file) await copy(file.content);
	};
	return (
		<section className="col">
			<h2 className="t5">{t("framework.take.title")}</h2>
			{version > 0 && !page.remember && <PostFramework teamId={teamId} version={version} />}
			{refused && <Refusal refused={refused} />}
			{unreachable && <Unsent unreachable={unreachable} kept="" onAgain={() => void take()} />}
			<button className="btn sub start flush" type="button" aria-disabled={busy} onClick={() => void take()}>
				{t("framework.take.markdown")}
			</button>
			<p className={came ? "s q2" : "vh"} role="status">
				{came && t(came === "copied" ? "framework.take.copied" : "framework.take.here")}
			</p>
			{shown !== null && <textarea className="in code" ref={area} readOnly rows={8} aria-label={t("framework.take.text")} value={shown} />}
		</section>
	);
}
