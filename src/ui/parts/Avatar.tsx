/** Somebody's initials; decoration beside their name. Grey on purpose: colour belongs to camps. */
export function Avatar({ name, size = "m" }: { name: string; size?: "s" | "m" | "lg" }) {
	return (
		<span className={`av ${size}`} aria-hidden="true">
			{initials(name)}
		</span>
	);
}

/** @example initials("Ines Maria Duarte") // "ID" */
function initials(name: string): string {
	const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
	const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
	return ends.map((word) => word?.charAt(0).toLocaleUpperCase() ?? "").join("");
}
