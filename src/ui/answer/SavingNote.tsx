import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";
import type { Saving } from "./draftKeeper.ts";

/** Whether what was written is safe, and where. */
export function SavingNote({ saving }: { saving: Saving }) {
	const { t, time } = useWords();
	if (saving.state === "nothing") return null;
	if (saving.state === "saving") return <span className="s q">{t("answer.draft.saving")}</span>;
	return (
		<span className="s q row g4">
			<Icon name="checkmark" size={16} />
			{saving.state === "kept" ? t("answer.draft.kept", { time: time(saving.at) }) : t("answer.draft.saved")}
		</span>
	);
}
