import { Message } from "../parts/Message.tsx";
import type { Marked } from "../useUnmended.ts";
import { useWords } from "../words.tsx";

type Props = { marked: Marked; order: readonly string[]; title: string };

/** What is still missing, by name, in the order of the form. */
export function MissingFields({ marked, order, title }: Props) {
	const { t, list } = useWords();
	const named = order.filter((name) => name in marked.fields).map((name) => t(`stage.missing.name.${name}`));
	const missing = marked.code === "incompleteDecision";
	return (
		<Message tone="warn" title={title} about={marked.about}>
			<p>{t(missing ? "stage.missing.still" : "stage.missing.mend", { fields: list(named) })}</p>
		</Message>
	);
}

/** What is wrong with one field, in a few words; `undefined` where nothing is. */
export function useFieldFault(marked: Marked | null): (name: string) => string | undefined {
	const { t } = useWords();
	return (name) => {
		const code = marked?.fields[name];
		if (code === undefined) return undefined;
		const words = t(`stage.missing.${code}`);
		return words === `stage.missing.${code}` ? code : words;
	};
}
