import { useId, useState } from "react";
import type { Reply } from "../../contract.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Unsent } from "../parts/Unsent.tsx";
import { save } from "../save.ts";
import { useCopied } from "../useCopied.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";

/** Everything the reader said, to take along: as a file, or copied where a frame lets no file out. */
export function MyData() {
	const { t } = useWords();
	const id = useId();
	const [file, setFile] = useState<Reply<"exportMyData"> | null>(null);
	const { perform, busy, refused, unreachable } = usePerform("exportMyData");
	const { copy, clear, came, shown, area } = useCopied();
	const take = async () => {
		clear();
		setFile(null);
		const made = await perform({});
		if (!made) return;
		save(made);
		setFile(made);
	};
	return (
		<section className="col" aria-label={t("myData.title")}>
			{refused && <Refusal refused={refused} />}
			{unreachable && <Unsent unreachable={unreachable} kept="" onAgain={() => void take()} />}
			<div className="row wrap">
				<button className="btn sub flush" type="button" aria-describedby={id} aria-disabled={busy} onClick={() => void take()}>
					{t("myData.take")}
				</button>
				{file && (
					<button className="btn sub" type="button" onClick={() => void copy(file.content)}>
						{t("myData.copy")}
					</button>
				)}
			</div>
			<p className="s q2" id={id}>
				{t("myData.what")}
			</p>
			<div className="s q2" role="status">
				{file && (
					<>
						<p>{t("myData.ready", { fileName: file.fileName })}</p>
						{file.leftOut.map((team) => (
							<p key={team}>{t("myData.leftOut", { team })}</p>
						))}
					</>
				)}
				{came && <p>{t(came === "copied" ? "myData.copied" : "myData.here")}</p>}
			</div>
			{shown !== null && <textarea className="in code" ref={area} readOnly rows={8} aria-label={t("myData.text")} value={shown} />}
		</section>
	);
}
