import { useEffect, useId, useRef, useState } from "react";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import { type Evidence, type Ways, wayTo } from "./wayTo.ts";

const atFirst = 3;

type Props = { title: string; none: string; evidence: readonly Evidence[]; ways: Ways };

/** What speaks for a problem, or against it, what tells most first; each sentence leads to where it comes from. */
export function EvidenceList({ title, none, evidence, ways }: Props) {
	const { t } = useWords();
	const id = useId();
	const [all, setAll] = useState(false);
	const list = useRef<HTMLUListElement>(null);
	// whoever asked for more goes on where they were
	useEffect(() => {
		if (all) list.current?.querySelectorAll<HTMLElement>(":scope > li")[atFirst]?.querySelector("button")?.focus();
	}, [all]);
	const hidden = evidence.length - atFirst;
	return (
		<div className="col g4">
			<h4 className="t6 q2" id={id}>
				{title}
			</h4>
			{evidence.length === 0 && <p className="q2">{none}</p>}
			<ul className="evidence" aria-labelledby={id} ref={list}>
				{(all ? evidence : evidence.slice(0, atFirst)).map((one) => (
					<EvidenceRow key={`${one.said.say} ${one.source.kind} ${one.source.id}`} evidence={one} ways={ways} />
				))}
			</ul>
			{!all && hidden > 0 && (
				<button className="link" type="button" onClick={() => setAll(true)}>
					{t("diagnosis.more", { count: hidden })}
				</button>
			)}
		</div>
	);
}

function EvidenceRow({ evidence: { said, source }, ways }: { evidence: Evidence; ways: Ways }) {
	const { t, say } = useWords();
	const go = wayTo(source, ways);
	const text = (
		<>
			<span className="grow">{say(said)}</span> <span className="s q2">{t(`diagnosis.source.${source.kind}`)}</span>
		</>
	);
	if (!go)
		return (
			<li>
				<p className="row">{text}</p>
			</li>
		);
	return (
		<li>
			<button className="row" type="button" onClick={go}>
				{text}
				<Icon name="chevronRight" size={16} />
			</button>
		</li>
	);
}
