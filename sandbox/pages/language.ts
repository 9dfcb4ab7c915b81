const kept = "evenover-sandbox-language";

/** What the hosts of the sandbox speak. Everybody's own is what a real tenant would do; one can't read all of them. */
export const languages = [
	{ value: "en-GB", words: "English" },
	{ value: "de-DE", words: "Deutsch" },
	{ value: "fr-FR", words: "Français" },
	{ value: "es-ES", words: "Español" },
	{ value: "ja-JP", words: "日本語" },
	{ value: "own", words: "Everybody’s own" },
];

const known = (value: string | null): string | undefined => languages.find((one) => one.value === value)?.value;

const asked = known(new URLSearchParams(location.search).get("language"));
// whatever is opened from here speaks the same
if (asked) localStorage.setItem(kept, asked);

export const language = (): string => known(localStorage.getItem(kept)) ?? "en-GB";

/** A host tells its language when a pane begins, so every pane begins anew. */
export function speak(value: string): void {
	localStorage.setItem(kept, value);
	location.reload();
}

/** What a person's host speaks: the chosen language, in their own region where they speak it. */
export function hostLocale(own: string): string {
	const chosen = language();
	return chosen === "own" || own.split("-")[0] === chosen.split("-")[0] ? own : chosen;
}
