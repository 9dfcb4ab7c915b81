import { expect, test } from "@jest/globals";
import { type BallotLine, whyNotVoted } from "../../src/core/vote.ts";

const ballot: BallotLine[] = [
	{ id: "1", statement: "Renewals hold", vote: null },
	{ id: "2", statement: "We need no discounts", vote: "holds" },
];
const sealed = { revealedAt: null, closedAt: null };

test("votes on one's own ballot are taken, also one for another, until the reveal", () => {
	expect(whyNotVoted([{ id: "1", vote: "doesNot" }], ballot, sealed)).toBeUndefined();
	expect(
		whyNotVoted(
			[
				{ id: "1", vote: "unknown" },
				{ id: "2", vote: "doesNot" },
			],
			ballot,
			sealed,
		),
	).toBeUndefined();
	expect(whyNotVoted([{ id: "1", vote: "holds" }], ballot, { revealedAt: "2026-06-18T10:04:00.000Z", closedAt: null })).toEqual({
		refused: "votesFinal",
		values: { revealedAt: "2026-06-18T10:04:00.000Z" },
	});
});

test("a line of another's ballot is refused, and one line twice", () => {
	expect(whyNotVoted([{ id: "3", vote: "holds" }], ballot, sealed)?.refused).toBe("notOnBallot");
	expect(
		whyNotVoted(
			[
				{ id: "1", vote: "holds" },
				{ id: "1", vote: "doesNot" },
			],
			ballot,
			sealed,
		)?.refused,
	).toBe("notOnBallot");
	expect(whyNotVoted([{ id: "1", vote: "holds" }], [], sealed)?.refused).toBe("notOnBallot");
});
