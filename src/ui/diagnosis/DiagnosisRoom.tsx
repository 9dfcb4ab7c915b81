import "../styles/diagnosis.css";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Reading } from "../decisions/Reading.tsx";
import { usePane } from "../pane.tsx";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { RememberFirst } from "../signals/RememberFirst.tsx";
import { useWords } from "../words.tsx";
import { NotEnough } from "./NotEnough.tsx";
import { ProblemCard } from "./ProblemCard.tsx";
import type { Diagnosis, Ways } from "./wayTo.ts";

/** Which problem the team has, from its own data, with what speaks for it and against it; or that it is too early to say. */
export function DiagnosisRoom({ teamId, onOpen, onRoom }: RoomProps) {
	const { say } = useWords();
	const { api } = usePane();
	const [seen, setSeen] = useState(false);
	const read = useQuery({ queryKey: ["diagnosis", teamId], queryFn: () => api.call("viewDiagnosis", { teamId }) });
	const diagnosis = read.data;
	if (!diagnosis) return <Reading read={read} />;
	const { remember, headline, from, notEnough } = diagnosis;
	const ways = { onOpen, onRoom };
	const first = remember && <RememberFirst panelId={remember.panelId} {...ways} />;
	if (notEnough)
		return (
			<div className="diagnosis col g24">
				{first}
				<NotEnough diagnosis={{ ...diagnosis, notEnough }} onSee={from && !seen ? () => setSeen(true) : null} />
				{seen && <Problems diagnosis={diagnosis} ways={ways} arrived />}
			</div>
		);
	return (
		<div className="diagnosis col g24">
			{first}
			<section className="col g4" aria-labelledby="diagnosis-headline">
				<h2 className="t1" id="diagnosis-headline">
					{say(headline)}
				</h2>
				{from && <p className="q2">{say(from)}</p>}
			</section>
			<Problems diagnosis={diagnosis} ways={ways} />
		</div>
	);
}

function Problems({ diagnosis, ways, arrived = false }: { diagnosis: Diagnosis; ways: Ways; arrived?: boolean }) {
	const { t } = useWords();
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (arrived) title.current?.focus();
	}, [arrived]);
	const { leading, second, kinds } = diagnosis;
	return (
		<section className="col g12" aria-labelledby="diagnosis-kinds">
			<h2 className="t4" id="diagnosis-kinds" tabIndex={-1} ref={title}>
				{t(arrived ? "diagnosis.have" : "diagnosis.kinds")}
			</h2>
			<ol className="col g12">
				{kinds.map((problem) => (
					<ProblemCard key={problem.kind} problem={problem} leads={problem.kind === leading || problem.kind === second} ways={ways} />
				))}
			</ol>
			<p className="s q2">{t("diagnosis.rests")}</p>
		</section>
	);
}
