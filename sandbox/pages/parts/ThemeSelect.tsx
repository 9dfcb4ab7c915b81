import type { ThemeName } from "../../../src/ui/host.ts";
import { Select } from "./Select.tsx";

const options = [
	{ value: "light", words: "Light" },
	{ value: "dark", words: "Dark" },
	{ value: "high-contrast", words: "High contrast" },
];

export function ThemeSelect({ theme, choose }: { theme: ThemeName; choose(theme: ThemeName): void }) {
	return <Select label="Theme" width={144} value={theme} options={options} choose={(value) => choose(value as ThemeName)} />;
}
