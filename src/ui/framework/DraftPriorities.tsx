import { type FrameworkDraft, mostPriorities } from "../../core/framework.ts";
import { usePane } from "../pane.tsx";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import { DraftItem } from "./DraftItem.tsx";
import { DraftText } from "./DraftText.tsx";
import { listOf } from "./draftLists.ts";
import { FourthPriority } from "./FourthPriority.tsx";

export type DraftProps = { draft: FrameworkDraft; missing: readonly string[]; onChange(draft: FrameworkDraft): void };

/** At most three, strictly ordered, each with its why. A fourth asks which one it replaces. */
export function DraftPriorities({ draft, missing, onChange }: DraftProps) {
	const { t } = useWords();
	const { newId } = usePane();
	const { items, add, change, remove, replace, swap } = listOf(draft, "priorities", onChange);
	const shown = items.slice(0, mostPriorities);
	const fourth = items[mostPriorities];
	return (
		<section className="col g12">
			<h3 className="t4">{t("framework.priorities.title")}</h3>
			{shown.map(({ id, label, why }, at) => (
				<DraftItem
					key={id}
					legend={t("framework.drafting.priority.legend", { place: at + 1 })}
					name={label}
					onRemove={() => remove(id)}
					onUp={at > 0 ? () => swap(at, at - 1) : undefined}
					onDown={at < shown.length - 1 ? () => swap(at, at + 1) : undefined}
				>
					<DraftText
						path={`priorities.${id}.label`}
						label={t("framework.drafting.priority.label")}
						value={label}
						most={80}
						missing={missing}
						onChange={(text) => change(id, { label: text })}
					/>
					<DraftText
						path={`priorities.${id}.why`}
						label={t("framework.drafting.priority.why")}
						value={why}
						most={300}
						rows={2}
						missing={missing}
						onChange={(text) => change(id, { why: text })}
					/>
				</DraftItem>
			))}
			{fourth ? (
				<FourthPriority priorities={shown} onReplace={replace} onKeep={() => remove(fourth.id)} />
			) : (
				<button className="btn start" type="button" onClick={() => add({ id: `new:${newId()}`, label: "", why: "" })}>
					<Icon name="add" size={16} />
					{t("framework.drafting.priority.add")}
				</button>
			)}
		</section>
	);
}
