/** The live streams of each person, of which the oldest ends where there are more than `most`. */
export type Streams = { begin(person: string, end: () => void): () => void };

export function createStreams(most: number): Streams {
	const byPerson = new Map<string, Set<() => void>>();
	return {
		begin(person, end) {
			const theirs = byPerson.get(person) ?? new Set();
			byPerson.set(person, theirs.add(end));
			for (const oldest of theirs) {
				if (theirs.size <= most) break;
				theirs.delete(oldest);
				oldest();
			}
			return () => {
				theirs.delete(end);
				if (theirs.size === 0 && byPerson.get(person) === theirs) byPerson.delete(person);
			};
		},
	};
}
