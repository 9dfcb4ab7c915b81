import type { nudge as en } from "../en/nudge.ts";
import type { Translated } from "../translated.ts";

export const nudge: Translated<typeof en> = {
	noPanel:
		"Die meisten Führungskräfte von {{team}} stehen auf dieser Einladung, und zu ihr gehört keine Befragung. Mit einer sagen alle vorher und für sich, worauf optimiert werden soll. Sie können sie auch so senden.",
	add: "Befragung anfügen",
	added_one: "Neu auf dieser Einladung: {{names}}. Bis zum Aufdecken wird auch diese Person befragt.",
	added_other: "Neu auf dieser Einladung: {{names}}. Bis zum Aufdecken werden auch sie befragt.",
	comma: "{{first}}, {{next}}",
	and: "{{first}} und {{last}}",
	others_one: "eine weitere Person",
	others_other: "{{count}} weitere",
};
