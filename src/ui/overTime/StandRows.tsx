import { useLogDay } from "../decisions/useLogDay.ts";
import type { IconName } from "../icons.ts";
import { Icon } from "../parts/Icon.tsx";
import { EvenOver } from "../stage/EvenOver.tsx";
import { useWords } from "../words.tsx";
import type { Decided } from "./timeline.ts";

const looks = {
	commit: { className: "ok-t", icon: "checkmarkCircleFilled" },
	disagree: { className: "brand-t", icon: "comment" },
	cannot: { className: "warn-t", icon: "warningFilled" },
	silent: { className: "q", icon: "circle" },
} as const satisfies Record<string, { className: string; icon: IconName }>;
const kinds = Object.keys(looks) as (keyof typeof looks)[];
const mostMarks = 14;

type Props = {
	decisions: readonly Decided[];
	/** The number that the picture gives a decision, where it gives one. */
	numbers: ReadonlyMap<string, number>;
	onPanel(panelId: string): void;
	onAll(): void;
};

/** How the team stands on each decision, the newest first, in counts; who is silent counts as silent. */
export function StandRows({ decisions, numbers, onPanel, onAll }: Props) {
	const { t } = useWords();
	const newest = [...decisions].sort((a, b) => (a.at < b.at ? 1 : -1));
	return (
		<section className="col g12" aria-labelledby="over-time-stands">
			<h2 className="t4" id="over-time-stands">
				{t("overTime.stands.title")}
			</h2>
			<ul className="measured">
				{newest.slice(0, 8).map((decision) => (
					<StandRow key={decision.id} decision={decision} number={numbers.get(decision.id)} onOpen={() => onPanel(decision.panelId)} />
				))}
			</ul>
			<button className="btn start" type="button" onClick={onAll}>
				{t("overTime.stands.all")}
			</button>
		</section>
	);
}

function StandRow({ decision, number, onOpen }: { decision: Decided; number: number | undefined; onOpen(): void }) {
	const { t, list } = useWords();
	const day = useLogDay();
	const said = kinds.filter((kind) => decision[kind] > 0);
	const parts = list(said.map((kind) => t(`overTime.stands.${kind}`, { count: decision[kind] })));
	const all = kinds.reduce((sum, kind) => sum + decision[kind], 0);
	return (
		<li>
			<div className="col g2">
				<h3 className="t5 row top">
					{number !== undefined && (
						<span className="disc" aria-hidden="true">
							{number}
						</span>
					)}
					<button className="link inline" type="button" onClick={onOpen}>
						<EvenOver chosen={{ label: decision.chosen }} over={{ label: decision.over }} />
					</button>
				</h3>
				<p className="row wrap g4 s q2">
					{day(decision.at)}
					{decision.replaced && <span className="badge">{t("overTime.stands.replaced")}</span>}
					{decision.cannot > 0 && !decision.replaced && (
						<span className="badge warn">
							<Icon name="warning" size={12} />
							{t("overTime.stands.open")}
						</span>
					)}
				</p>
			</div>
			<div className="col g4">
				<p>{said.length === 0 ? t("overTime.stands.nobody") : t("overTime.stands.sentence", { parts: capital(parts) })}</p>
				{all <= mostMarks && said.length > 0 && (
					<span className="row wrap g2" aria-hidden="true">
						{said.flatMap((kind) =>
							Array.from({ length: decision[kind] }, (_, k) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: one mark is like the other
								<span className={looks[kind].className} key={`${kind} ${k + 1}`}>
									<Icon name={looks[kind].icon} size={16} />
								</span>
							)),
						)}
					</span>
				)}
			</div>
		</li>
	);
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
