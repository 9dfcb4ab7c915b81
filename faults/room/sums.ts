/** Two counts by name, as one. */
export const summed = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Map<string, number> =>
	new Map([...one, ...[...other].map(([name, many]): [string, number] => [name, many + (one.get(name) ?? 0)])]);
