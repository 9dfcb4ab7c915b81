import { boundaryKinds, mostOf } from "../../core/framework.ts";
import { usePane } from "../pane.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Segmented } from "../parts/Segmented.tsx";
import { useWords } from "../words.tsx";
import { DraftItem } from "./DraftItem.tsx";
import type { DraftProps } from "./DraftPriorities.tsx";
import { DraftText } from "./DraftText.tsx";
import { listOf } from "./draftLists.ts";

const holds = ["fixed", "open"] as const;

/** What can't change. */
export function DraftFixed({ draft, missing, onChange }: DraftProps) {
	const { t } = useWords();
	const { newId } = usePane();
	const { items, add, change, remove } = listOf(draft, "constraints", onChange);
	const words = "framework.drafting.constraint";
	return (
		<section className="col g12">
			<h3 className="t4">{t("framework.fixed.title")}</h3>
			{items.map(({ id, label, hold, limit }) => (
				<DraftItem key={id} legend={t(`${words}.one`)} name={label} onRemove={() => remove(id)}>
					<DraftText
						path={`constraints.${id}.label`}
						label={t(`${words}.label`)}
						value={label}
						most={80}
						missing={missing}
						onChange={(text) => change(id, { label: text })}
					/>
					<Segmented
						legend={t(`${words}.hold`)}
						options={holds.map((value) => ({ value, label: t(`framework.hold.${value}`) }))}
						value={hold}
						onChange={(value) => change(id, { hold: value })}
					/>
					<DraftText
						path={`constraints.${id}.limit`}
						label={t(`${words}.limit`)}
						value={limit}
						most={140}
						missing={missing}
						onChange={(text) => change(id, { limit: text })}
					/>
				</DraftItem>
			))}
			{items.length < mostOf.constraints && (
				<button className="btn start" type="button" onClick={() => add({ id: `new:${newId()}`, label: "", hold: "fixed", limit: "" })}>
					<Icon name="add" size={16} />
					{t(`${words}.add`)}
				</button>
			)}
		</section>
	);
}

/** Who may decide what. */
export function DraftBoundaries({ draft, missing, onChange }: DraftProps) {
	const { t } = useWords();
	const { newId } = usePane();
	const { items, add, change, remove } = listOf(draft, "boundaries", onChange);
	const words = "framework.drafting.boundary";
	return (
		<section className="col g12">
			<h3 className="t4">{t("framework.boundaries.title")}</h3>
			{items.map(({ id, kind, rule, example }) => (
				<DraftItem key={id} legend={t(`${words}.one`)} name={rule} onRemove={() => remove(id)}>
					<Segmented
						legend={t(`${words}.kind`)}
						options={boundaryKinds.map((value) => ({ value, label: t(`framework.boundary.${value}`) }))}
						value={kind}
						onChange={(value) => change(id, { kind: value })}
						many
					/>
					<DraftText
						path={`boundaries.${id}.rule`}
						label={t(`${words}.rule`)}
						value={rule}
						most={200}
						rows={2}
						missing={missing}
						onChange={(text) => change(id, { rule: text })}
					/>
					<DraftText
						path={`boundaries.${id}.example`}
						label={t(`${words}.example`)}
						value={example}
						most={200}
						missing={missing}
						onChange={(text) => change(id, { example: text })}
					/>
				</DraftItem>
			))}
			{items.length < mostOf.boundaries && (
				<button className="btn start" type="button" onClick={() => add({ id: `new:${newId()}`, kind: "escalate", rule: "", example: "" })}>
					<Icon name="add" size={16} />
					{t(`${words}.add`)}
				</button>
			)}
		</section>
	);
}
