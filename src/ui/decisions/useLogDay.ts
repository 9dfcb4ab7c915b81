import { usePane } from "../pane.tsx";
import { useWords } from "../words.tsx";

/** "Thursday 18 June", with its year where that is another than ours. */
export function useLogDay(): (at: string) => string {
	const { t, day } = useWords();
	const { api } = usePane();
	return (at) => {
		const year = at.slice(0, 4);
		return year === api.now().slice(0, 4) ? day(at) : t("decisions.dayOfYear", { day: day(at), year });
	};
}
