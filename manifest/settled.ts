/**
 * What the command line says: another settings file, another folder to pack into, and settings that come before those in the file.
 *
 * @example settled(["version=1.2.0", "company.name=Acme"], usual).values("{}") // { version: "1.2.0", company: { name: "Acme" } }
 */
export function settled(words: readonly string[], usual: { settings: string; into: string }) {
	const option = (name: string) => words.findLast((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
	const given = words.filter((word) => !word.startsWith("--"));
	return {
		file: option("settings") ?? usual.settings,
		into: option("into") ?? usual.into,
		values(text: string): unknown {
			const settings = JSON.parse(text) as Record<string, unknown>;
			for (const word of given) {
				const [name = "", ...rest] = word.split("=");
				set(settings, name.split("."), rest.join("="));
			}
			return settings;
		},
	};
}

function set(into: Record<string, unknown>, [name = "", ...deeper]: string[], value: string): void {
	if (deeper.length === 0) into[name] = value;
	else {
		const inner = { ...(into[name] as Record<string, unknown> | undefined) };
		set(inner, deeper, value);
		into[name] = inner;
	}
}
