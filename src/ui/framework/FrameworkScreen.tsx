import { useEffect, useRef } from "react";
import { GoBack } from "../decisions/GoBack.tsx";
import { usePane } from "../pane.tsx";
import { Frame } from "../parts/Frame.tsx";
import { roomPath } from "../rooms/address.ts";
import { useWords } from "../words.tsx";
import { FrameworkRoom } from "./FrameworkRoom.tsx";

type Props = { teamId: string; live?: boolean | null; onBack(): void };

/** The team's framework, read beside one of its meetings; what it leads to opens in a page of its own. */
export function FrameworkScreen({ teamId, live = null, onBack }: Props) {
	const { t } = useWords();
	const { host } = usePane();
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		document.documentElement.scrollTop = 0;
		title.current?.focus({ preventScroll: true });
	}, []);
	const open = (path: string) => host.open(`${location.origin}${path}`);
	return (
		<Frame live={live}>
			<div className="details">
				<div className="col g4">
					<GoBack onBack={onBack}>{t("decisions.back")}</GoBack>
					<h1 className="t2" tabIndex={-1} ref={title}>
						{t("framework.title")}
					</h1>
				</div>
				<FrameworkRoom
					teamId={teamId}
					onOpen={(panelId) => open(`/panel/${panelId}`)}
					onRoom={(room) => open(roomPath({ room, teamId }))}
					onTeam={() => undefined}
				/>
			</div>
		</Frame>
	);
}
