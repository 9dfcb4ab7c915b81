import type { Person } from "../../people.ts";
import { Select } from "./Select.tsx";

export function PersonSelect({ me, people, choose }: { me: string; people: readonly Person[]; choose(alias: string): void }) {
	const options = people.map(({ alias, name, jobTitle }) => ({ value: alias, words: `${name}, ${jobTitle}` }));
	return <Select label="I am" shown="I am" width={240} value={me} options={options} choose={choose} />;
}
