import "../styles/decisions.css";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { usePane } from "../pane.tsx";
import { Field } from "../parts/Field.tsx";
import { Frame } from "../parts/Frame.tsx";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import { DecisionLog } from "./DecisionLog.tsx";
import { GoBack } from "./GoBack.tsx";
import { Reading } from "./Reading.tsx";

type Props = {
	/** Null where the reader chooses among their teams. */
	teamId: string | null;
	live?: boolean | null;
	onBack?: () => void;
	/** Leads to a panel in this place; without it the panel is opened where the team meets. */
	onOpen?: (panelId: string) => void;
};

/** Everything a team has decided: found again, looked at again, taken along. */
export function DecisionsScreen({ teamId, live = null, onBack, onOpen }: Props) {
	const { t } = useWords();
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		document.documentElement.scrollTop = 0;
		title.current?.focus({ preventScroll: true });
	}, []);
	const head = (
		<div className="col g4">
			{onBack && <GoBack onBack={onBack}>{t("decisions.back")}</GoBack>}
			<h1 className="t2" tabIndex={-1} ref={title}>
				{t("decisions.title")}
			</h1>
		</div>
	);
	return (
		<Frame live={live}>
			<div className="details">
				{teamId === null ? <MyTeams head={head} onOpen={onOpen} /> : <DecisionLog teamId={teamId} head={head} onOpen={onOpen} />}
			</div>
		</Frame>
	);
}

function MyTeams({ head, onOpen }: { head: ReactNode; onOpen: Props["onOpen"] }) {
	const { t } = useWords();
	const { api } = usePane();
	const [chosen, setChosen] = useState<string | null>(null);
	const read = useQuery({ queryKey: ["teams"], queryFn: () => api.call("listTeams", {}) });
	const teams = read.data?.teams ?? [];
	const teamId = chosen ?? teams[0]?.id;
	if (!read.data)
		return (
			<>
				{head}
				<Reading read={read} />
			</>
		);
	if (teamId === undefined)
		return (
			<>
				{head}
				<div className="col g4">
					<p className="t5">{t("decisions.noTeam")}</p>
					<p className="q2">{t("decisions.noTeamWhy")}</p>
				</div>
			</>
		);
	const withTeams = (
		<>
			{head}
			{teams.length > 1 && (
				<Field label={t("decisions.team")}>
					{(wiring) => (
						<span className="sel">
							<select {...wiring} value={teamId} onChange={(event) => setChosen(event.target.value)}>
								{teams.map(({ id, name }) => (
									<option key={id} value={id}>
										{name}
									</option>
								))}
							</select>
							<Icon name="chevronDown" />
						</span>
					)}
				</Field>
			)}
		</>
	);
	return <DecisionLog key={teamId} teamId={teamId} head={withTeams} onOpen={onOpen} />;
}
