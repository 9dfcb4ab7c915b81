/** Outlook answers this many calls at once for one mailbox, and refuses the fifth. */
const atOnce = 4;

/** The mailbox a call is about, or undefined where it is about none. @example mailboxIn("/users/1/messages/2/send") // "1" */
export const mailboxIn = (path: string): string | undefined =>
	/^\/users\/([^/]+)\/(?:messages|mailFolders|events|calendarView|sendMail|getMailTips)/.exec(path)?.[1];

type Line = { underWay: number; waiting: (() => void)[] };

/**
 * Lets calls about one mailbox wait for each other, first come first served, so that this process alone never asks too much
 * of it. Whoever has waited for `longestMs` is turned away and was not asked for: a claim on a delivery does not last for ever.
 */
export function createTurns(longestMs: number): <T>(mailbox: string | undefined, work: () => Promise<T>) => Promise<T | "turnedAway"> {
	const lines = new Map<string, Line>();
	const leave = (mailbox: string, line: Line) => {
		const next = line.waiting.shift();
		// whoever comes next takes over this one's turn
		if (next) next();
		else if (--line.underWay === 0) lines.delete(mailbox);
	};
	return async (mailbox, work) => {
		if (mailbox === undefined) return work();
		const line = lines.get(mailbox) ?? { underWay: 0, waiting: [] };
		lines.set(mailbox, line);
		if (line.underWay < atOnce) line.underWay++;
		else if (!(await myTurn(line, longestMs))) return "turnedAway";
		return work().finally(() => leave(mailbox, line));
	};
}

const myTurn = (line: Line, longestMs: number): Promise<boolean> =>
	new Promise((settle) => {
		const called = () => {
			clearTimeout(late);
			settle(true);
		};
		const late = setTimeout(() => {
			line.waiting.splice(line.waiting.indexOf(called), 1);
			settle(false);
		}, longestMs);
		line.waiting.push(called);
	});
