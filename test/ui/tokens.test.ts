import { readFileSync } from "node:fs";
import { type BrandVariants, createLightTheme, createTeamsDarkTheme, type Theme, teamsHighContrastTheme } from "@fluentui/tokens";
import { expect, test } from "@jest/globals";

/** The mean, stop by stop, of Fluent's ramps for the web and for Teams. */
const brand: BrandVariants = {
	10: "#192132",
	20: "#1c2941",
	30: "#1f3151",
	40: "#223a62",
	50: "#264377",
	60: "#2a4e8f",
	70: "#3058ab",
	80: "#3566c2",
	90: "#4f80e5",
	100: "#6392f5",
	110: "#7aa2f6",
	120: "#91b4f9",
	130: "#a6c1fa",
	140: "#bdd1fa",
	150: "#d6e2fa",
	160: "#eaeffb",
};

const themes: Record<string, Theme> = {
	light: createLightTheme(brand),
	dark: createTeamsDarkTheme(brand),
	"high-contrast": teamsHighContrastTheme,
};

/** Where we differ from Fluent on purpose: softer grounds and enough contrast for text on them. */
const ours: Record<string, readonly string[]> = {
	light: [],
	dark: [
		"colorBrandForeground1",
		"colorBrandForegroundLink",
		"colorStatusDangerForeground1",
		"colorStatusWarningBackground1",
		"colorStatusWarningBorder1",
		"colorStatusDangerBackground1",
		"colorStatusDangerBorder1",
	],
	"high-contrast": [],
};

const css = readFileSync("src/ui/styles/tokens.css", "utf8");

function declared(theme: string): [string, string][] {
	const block = css.split(`html[data-theme="${theme}"] {`)[1]?.split("}")[0] ?? "";
	return Array.from(block.matchAll(/--(color\w+):\s*([^;]+);/g), (found) => [found[1] ?? "", found[2] ?? ""]);
}

test.each(Object.keys(themes))("every colour of the %s theme is Fluent's own, but for those we name", (theme) => {
	const colours = declared(theme);
	expect(colours.length).toBeGreaterThan(30);
	const fluent = themes[theme] as Record<string, string> | undefined;
	const differing = colours.filter(([name, value]) => value.toLowerCase() !== fluent?.[name]?.toLowerCase());
	expect(differing.map(([name]) => name).sort()).toEqual([...(ours[theme] ?? [])].sort());
});
