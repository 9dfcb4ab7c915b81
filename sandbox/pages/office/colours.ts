import type { ThemeName } from "../../../src/ui/host.ts";

type Colours = Pick<
	Office.OfficeTheme,
	"bodyBackgroundColor" | "bodyForegroundColor" | "controlBackgroundColor" | "controlForegroundColor"
>;

const colours = (bodyBackgroundColor: string, bodyForegroundColor: string, controlBackgroundColor: string): Colours => ({
	bodyBackgroundColor,
	bodyForegroundColor,
	controlBackgroundColor,
	controlForegroundColor: bodyForegroundColor,
});

/** Outlook tells its theme by four colours and nothing else. */
export const officeTheme: Record<ThemeName, Colours> = {
	light: colours("#FFFFFF", "#242424", "#F5F5F5"),
	dark: colours("#292929", "#FFFFFF", "#1F1F1F"),
	"high-contrast": colours("#000000", "#FFFFFF", "#000000"),
};
