import type { reversed as en } from "../en/reversed.ts";
import type { Translated } from "../translated.ts";

export const reversed: Translated<typeof en> = {
	assumption: "Sie gehen nicht mehr davon aus, dass „{{statement}}“ zutrifft",
	above: "{{metric}} liegt bei {{value}}, über {{threshold}}",
	below: "{{metric}} liegt bei {{value}}, unter {{threshold}}",
	again: "Von selbst wieder geöffnet: {{because}}.",
	why: "Es hat sich von selbst wieder geöffnet: {{because}}.",
	ask: "Für diese Entscheidung sind Sie verantwortlich. Sie hat sich von selbst wieder geöffnet: {{because}}.",
	mail: "{{chosen}} sogar vor {{over, inner}} hat sich von selbst wieder geöffnet: {{because}}.",
	mailElsewhere: "Eine Entscheidung aus einer anderen Besprechung hat sich von selbst wieder geöffnet: {{because}}.",
};
