import type { ThemeName } from "../src/ui/host.ts";

type Colours = { bodyBackgroundColor?: string; bodyForegroundColor?: string } | undefined;

const black = /^#?000000/;
const pure = /^#?(ffffff|ffff00)/i;

/** Outlook tells its theme by its colours alone: black under pure white or yellow is high contrast, a dark ground is dark. */
export function themeFrom(colours: Colours, forcedColours: boolean): ThemeName {
	if (forcedColours) return "high-contrast";
	const ground = colours?.bodyBackgroundColor;
	if (!ground) return "light";
	if (black.test(ground) && pure.test(colours?.bodyForegroundColor ?? "")) return "high-contrast";
	const [red = 255, green = 255, blue = 255] = (/^#?([0-9a-f]{6})/i.exec(ground)?.[1]?.match(/../g) ?? []).map((pair) =>
		Number.parseInt(pair, 16),
	);
	return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}
