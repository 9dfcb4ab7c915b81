/** What Outlook says before an invite goes out. `add` is a button of twenty characters at most. */
export const nudge = {
	noPanel:
		"Most leaders of {{team}} are on this invite, and it has no panel. With one, each of them says beforehand, alone, what to optimize for. You can also send it as it is.",
	add: "Add a panel",
	added_one: "New on this invite: {{names}}. Until the reveal, the panel asks them too.",
	added_other: "New on this invite: {{names}}. Until the reveal, the panel asks them too.",
	comma: "{{first}}, {{next}}",
	and: "{{first}} and {{last}}",
	others_one: "one other",
	others_other: "{{count}} others",
};
