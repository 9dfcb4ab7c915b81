import type { ViewOutsider } from "../../core/outside.ts";
import type { PanelView } from "../../core/panelView.ts";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";

/** Longer addresses are cut off or refused by what opens them. */
const longestAddress = 1_800;

type Told = Pick<PanelView, "topic" | "decisions" | "followUp">;

/** Who on the invite is not in the directory: nothing goes to them by itself, and whoever runs the follow-up can write. */
export function Outside({ panel }: { panel: Told }) {
	const { outside = [] } = panel.followUp;
	if (outside.length === 0) return null;
	return (
		<ul className="list lined">
			{outside.map((one) => (
				<Outsider key={one.mail} one={one} panel={panel} />
			))}
		</ul>
	);
}

function Outsider({ one, panel }: { one: ViewOutsider; panel: Told }) {
	const { t } = useWords();
	const { name, mail, ours } = one;
	const who = name === "" || name.toLowerCase() === mail ? mail : t("meeting.followUp.addressed", { name, mail });
	const lines = panel.decisions
		.filter(({ supersededBy }) => supersededBy === null)
		.map(({ chosen, over }) => t("evenOver", { chosen: chosen.label, over: over.label }));
	return (
		<li>
			<span className="q2">
				<Icon name="mail" />
			</span>
			<span className="grow">
				{t(ours ? "meeting.followUp.nobodys" : "meeting.followUp.outside", { who })}
				{ours && <span className="s q2 block">{t("meeting.followUp.nobodysHint")}</span>}
				{!ours && (
					<a className="link block" href={mailTo(mail, panel.topic, lines)} target="_blank" rel="noreferrer">
						{t("meeting.followUp.write")}
					</a>
				)}
			</span>
		</li>
	);
}

/** With what was decided for its text, as much of it as fits. */
function mailTo(mail: string, subject: string, lines: readonly string[]): string {
	const start = `mailto:${encodeURIComponent(mail).replace("%40", "@")}?subject=${encodeURIComponent(subject)}`;
	let body = "";
	for (const line of lines) {
		const more = `${body}${encodeURIComponent(`${line}\r\n`)}`;
		if (`${start}&body=${more}`.length > longestAddress) break;
		body = more;
	}
	return body === "" ? start : `${start}&body=${body}`;
}
