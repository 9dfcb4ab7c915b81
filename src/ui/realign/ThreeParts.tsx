import { useWords } from "../words.tsx";
import type { RequestToMe } from "./realign.ts";

const parts = ["executing", "missed", "ask"] as const;

/** What was asked, as it was written. */
export function ThreeParts({ request }: { request: RequestToMe }) {
	const { t } = useWords();
	return (
		<dl className="three">
			{parts.map((part) => (
				<div key={part}>
					<dt className="t5">{t(`realign.${part}.label`)}</dt>
					<dd>{request[part]}</dd>
				</div>
			))}
		</dl>
	);
}
