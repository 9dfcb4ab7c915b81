import type { Refused } from "../api.ts";
import { Message } from "../parts/Message.tsx";
import { useWords } from "../words.tsx";

type Props = { refused: Refused; order: readonly string[]; title: string };

/** What is still missing, by name, in the order of the form. */
export function MissingFields({ refused, order, title }: Props) {
	const { t, list } = useWords();
	const named = order.filter((name) => name in refused.fields).map((name) => t(`stage.missing.name.${name}`));
	const missing = refused.code === "incompleteDecision";
	return (
		<Message tone="warn" title={title} about={refused}>
			<p>{t(missing ? "stage.missing.still" : "stage.missing.mend", { fields: list(named) })}</p>
		</Message>
	);
}

/** What is wrong with one field, in a few words; `undefined` where nothing is. */
export function useFieldFault(refused: Refused | null): (name: string) => string | undefined {
	const { t } = useWords();
	return (name) => {
		const code = refused?.fields[name];
		if (code === undefined) return undefined;
		const words = t(`stage.missing.${code}`);
		return words === `stage.missing.${code}` ? code : words;
	};
}
