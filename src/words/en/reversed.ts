/** A decision that opened again by itself, and what it had named as its reversal. Told on boards, in the log, in mails. */
export const reversed = {
	assumption: "the room no longer assumes that “{{statement}}”",
	above: "{{metric}} is {{value}}, above {{threshold}}",
	below: "{{metric}} is {{value}}, below {{threshold}}",
	again: "Opened again by itself: {{because}}.",
	why: "it opened again by itself: {{because}}.",
	ask: "You own this decision. It opened again by itself: {{because}}.",
	mail: "{{chosen}} even over {{over, inner}} opened again by itself: {{because}}.",
	mailElsewhere: "A decision of another meeting opened again by itself: {{because}}.",
};
