import { useId, useRef, useState } from "react";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";

const most = 7;
const longestLabel = 60;

type Props = {
	targets: readonly string[];
	onChange(targets: readonly string[]): void;
	hint: string;
	error?: string | undefined;
	fixed?: boolean;
};

/** The candidate targets as chips, each with its way out, and one line to add another. */
export function TargetChips({ targets, onChange, hint, error, fixed = false }: Props) {
	const { t } = useWords();
	const id = useId();
	const [adding, setAdding] = useState<string | null>(null);
	const opener = useRef<HTMLButtonElement>(null);
	const add = () => {
		const label = adding?.trim() ?? "";
		if (label !== "") onChange([...targets, label]);
		setAdding(label === "" ? null : "");
	};
	const close = () => {
		setAdding(null);
		setTimeout(() => opener.current?.focus());
	};
	return (
		<fieldset className="col g4" aria-describedby={`${id}-below`}>
			<legend className="lab gap">
				{t("attach.targets")} <span className="opt">{t("attach.targetsCount", { count: targets.length, most })}</span>
			</legend>
			<ul className="row wrap g4">
				{targets.map((label) => (
					<li className="chip" key={label}>
						<span>{label}</span>
						{!fixed && (
							<button
								type="button"
								aria-label={t("attach.removeTarget", { label })}
								onClick={() => onChange(targets.filter((one) => one !== label))}
							>
								<Icon name="dismiss" size={16} />
							</button>
						)}
					</li>
				))}
			</ul>
			{adding !== null && targets.length < most ? (
				<div className="row g4">
					<input
						className="in grow"
						aria-label={t("attach.targetName")}
						// biome-ignore lint/a11y/noAutofocus: it was opened to be typed into
						autoFocus
						maxLength={longestLabel}
						value={adding}
						onChange={(event) => setAdding(event.target.value)}
						onKeyDown={(event) => {
							if (event.key === "Enter") add();
							else if (event.key === "Escape") close();
							else return;
							event.preventDefault();
						}}
					/>
					<button className="btn" type="button" onClick={add}>
						{t("attach.add")}
					</button>
					<button className="btn sub ic" type="button" aria-label={t("attach.cancel")} onClick={close}>
						<Icon name="dismiss" size={16} />
					</button>
				</div>
			) : (
				!fixed &&
				targets.length < most && (
					<button className="btn sub flush start" type="button" ref={opener} onClick={() => setAdding("")}>
						<Icon name="add" size={16} />
						{t("attach.addTarget")}
					</button>
				)
			)}
			<span className={error ? "hint bad-t" : "hint"} id={`${id}-below`}>
				{error ?? hint}
			</span>
		</fieldset>
	);
}
