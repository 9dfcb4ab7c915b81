/** What stands in the owner's To Do. */
export const task = {
	title: "Look again: {{chosen}} even over {{over, inner}}",
	givesUp: "We give up: {{givesUp}}",
	why: "Why: {{why}}",
	scope: "Applies to: {{scope}}",
	by: "{{name}} decided it. It was about: {{topic}}",
	look: "On {{day}}, say whether it is still right or should be decided again.",
	open: "Open it in Evenover",
	replaces: "It replaces “{{chosen}} even over {{over, inner}}”. If you have a task for that one, you can tick it off.",
};
