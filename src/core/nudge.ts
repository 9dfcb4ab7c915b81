/** A team that wants to be told before an invite goes out: its name, and the mail addresses of those whose word counts, in lower case. */
export type NudgingTeam = { name: string; leaders: readonly string[] };

/** What a meeting remembers of the time it was sent before: the panel it had then, if any, and who was asked by it. */
export type Remembered = { panelId: string | null; marks: readonly string[] };

export type Invitee = { name: string; mail: string };

/** An invite that is about to go out. Who is invited optionally is asked nothing and is left out of `required`. */
export type Outgoing = {
	panelId: string | null;
	organizer: string;
	required: readonly Invitee[];
	/** Null where nothing is remembered. */
	remembered: Remembered | null;
};

export type Nudge = { kind: "noPanel"; team: string } | { kind: "added"; people: readonly Invitee[] };

const fewestLeaders = 2;
/** As many marks as fit beside the panel's id into the 2,500 characters that Outlook keeps for an add-in on an item. */
export const mostMarks = 230;

/**
 * What whoever sends an invite is told before it goes, and what the meeting remembers of it, so that nothing is told twice. An
 * invite without a panel is told of where it is a leadership meeting: more than half of a team's leaders are on it, two at least,
 * whoever sends among them. An invite with one is told of where people came in since it was sent before: they are asked too.
 *
 * @returns `remember` null where there is nothing new to keep
 * @example nudgeFor({ panelId: null, organizer: ines, required: [marcus, priya], remembered: null }, [leadership]).nudge // { kind: "noPanel", … }
 */
export function nudgeFor(going: Outgoing, teams: readonly NudgingTeam[]): { nudge: Nudge | null; remember: Remembered | null } {
	const { panelId, organizer, required, remembered } = going;
	if (panelId === null) {
		if (remembered?.panelId === null) return { nudge: null, remember: null };
		const team = meetingOf([organizer, ...required.map(({ mail }) => mail)], teams);
		return team ? { nudge: { kind: "noPanel", team: team.name }, remember: { panelId, marks: [] } } : { nudge: null, remember: null };
	}
	const known = remembered?.panelId === panelId ? remembered.marks : null;
	const marks = required.map(({ mail }) => markOf(mail));
	const people = known === null || known.length >= mostMarks ? [] : required.filter((_, at) => !known.includes(marks[at] ?? ""));
	const kept = [...new Set([...(known ?? []), ...marks])].slice(0, mostMarks);
	return {
		nudge: people.length > 0 ? { kind: "added", people } : null,
		remember: known !== null && kept.length === known.length ? null : { panelId, marks: kept },
	};
}

/** The team whose leadership meeting this is: of several, the one with the most leaders on it. */
function meetingOf(mails: readonly string[], teams: readonly NudgingTeam[]): NudgingTeam | undefined {
	const there = new Set(mails.map((mail) => mail.toLowerCase()));
	const counted = teams.map((team) => ({ team, count: team.leaders.filter((mail) => there.has(mail)).length }));
	const most = counted.filter(({ team, count }) => count >= fewestLeaders && count * 2 > team.leaders.length);
	return most.sort((one, other) => other.count - one.count)[0]?.team;
}

/** Few characters that stand for an address where there is no room for it: FNV-1a of 32 bits. @example markOf("Ines@b.example") === markOf("ines@b.example") // true */
export function markOf(mail: string): string {
	let hash = 0x811c9dc5;
	for (const letter of mail.toLowerCase()) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return hash.toString(36);
}
