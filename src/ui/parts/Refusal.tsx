import type { ReactNode } from "react";
import type { Refused } from "../api.ts";
import type { IconName } from "../icons.ts";
import { useWords } from "../words.tsx";
import { Message } from "./Message.tsx";

/** What was refused, why, and the way on: `actions` are the buttons that lead there. */
export function Refusal({ refused, icon, actions }: { refused: Refused; icon?: IconName; actions?: ReactNode }) {
	const { title, reason } = useRefusalWords(refused);
	return (
		<Message tone="warn" title={title} actions={actions} about={refused} {...(icon ? { icon } : {})}>
			{reason && <p>{reason}</p>}
		</Message>
	);
}

/** The words of a refusal: a short title and the reason; a code without words of its own is told in the server's. */
export function useRefusalWords({ code, values, message }: Pick<Refused, "code" | "values" | "message">) {
	const { t, day, time } = useWords();
	const told = Object.fromEntries(
		Object.entries(values).flatMap(([name, value]) =>
			typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value)
				? [
						[name, value],
						[`${name}Day`, day(value)],
						[`${name}Time`, time(value)],
					]
				: [[name, value]],
		),
	);
	const title = t(`refusals.${code}.title`, told);
	if (title === `refusals.${code}.title`) {
		const other = t("refusals.other.title");
		// until the words of refusals are here, the server's own do
		return other === "refusals.other.title" ? { title: message, reason: "" } : { title: other, reason: message };
	}
	const reason = t(`refusals.${code}.reason`, told);
	return { title, reason: reason === `refusals.${code}.reason` ? "" : reason };
}
