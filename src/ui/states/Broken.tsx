import { Component, type ReactNode } from "react";
import { Message } from "../parts/Message.tsx";
import { useWords } from "../words.tsx";

/** Stands around everything: whatever breaks while drawing ends here, with a way on. */
export class Broken extends Component<{ children: ReactNode }, { broken: boolean }> {
	override state = { broken: false };
	static getDerivedStateFromError() {
		return { broken: true };
	}
	override render() {
		return this.state.broken ? <BrokenState /> : this.props.children;
	}
}

function BrokenState() {
	const { t } = useWords();
	return (
		<div className="pane">
			<main className="body">
				<h1 className="vh">{t("panes.name")}</h1>
				<Message
					tone="bad"
					title={t("panes.states.brokenTitle")}
					actions={
						<button className="btn l" type="button" onClick={() => location.reload()}>
							{t("panes.states.openAgain")}
						</button>
					}
				>
					<p>{t("panes.states.broken")}</p>
				</Message>
			</main>
		</div>
	);
}
