// The keystroke-level model: Card, Moran and Newell, "The Keystroke-Level Model for User Performance Time with Interactive
// Systems", Communications of the ACM 23 (7), 1980. How long somebody who knows both screens takes without a mistake; what
// they think about the question itself is in neither.

const seconds = {
	/** A key, for an average typist. */
	K: 0.28,
	/** The pointer moved to a target. */
	P: 1.1,
	/** The mouse's button pressed, or let go. */
	B: 0.1,
	/** The hand moved between mouse and keyboard. */
	H: 0.4,
	/** A moment to know what comes next. */
	M: 1.2,
} as const;

/** Knowing what to press, pointing at it, pressing it. */
export const click = "MPBB";

/** A text typed by somebody whose hands are on the keyboard. */
export const typed = (text: string): string => `M${"K".repeat(text.length)}`;

/** How long a row of operators takes, in seconds. @example modelled("MPBB") // 2.5 */
export function modelled(operators: string): number {
	return [...operators].reduce((sum, one) => {
		if (!(one in seconds)) throw new Error(`The model knows no operator ${one}`);
		return sum + seconds[one as keyof typeof seconds];
	}, 0);
}
