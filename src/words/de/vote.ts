import type { vote as en } from "../en/vote.ts";
import type { Translated } from "../translated.ts";

export const vote: Translated<typeof en> = {
	question: "Trifft das zu?",
	how: "Andere im Team bauen darauf. Sagen Sie, was Sie wissen.",
	holds: "Trifft zu",
	doesNot: "Trifft nicht zu",
	unknown: "Weiß nicht",
	named: "Von anderen im Team geschrieben. Wer was geschrieben hat, sehen Sie nach dem Aufdecken.",
	unattributed: "Von anderen im Team geschrieben. Niemand erfährt je, wer es war.",
	counted: "Wie Sie stimmen, wird immer nur gezählt gezeigt.",
	none_one: "Sagen Sie, ob es zutrifft, und senden Sie dann.",
	none_other: "Wählen Sie mindestens eine und senden Sie dann.",
	left_one: "{{chosen, Words}} gewählt, eine übrig. Sie kann warten.",
	left_other: "{{chosen, Words}} gewählt, {{count, words}} übrig. Sie können warten.",
	send: "Senden",
	sending: "Wird gesendet",
	later: "Später",
	kept: "Was Sie gewählt haben, ist noch da.",
	changed: {
		title: "Was zu prüfen ist, hat sich geändert",
		reason: "Was Sie gewählt haben, bleibt erhalten, soweit noch danach gefragt wird.",
		go: "Neuen Stand zeigen",
	},
};
