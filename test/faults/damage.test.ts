import { expect, test } from "@jest/globals";
import { runDamage } from "../../faults/database/damage.ts";

const given = { tell: () => {}, node: "node_modules/.bin/node" };

test("what lies in a damaged page is refused in words, named in the log and by the doctor, all else goes on, and put back it is as it was", async () => {
	const { refused, wrong, elsewhere, logged, finding, after, arrivedMs } = await runDamage(given);
	expect({ wrong, elsewhere, after }).toEqual({ wrong: [], elsewhere: [], after: [] });
	// six look, the three whose answers lie there answer, and one reveals
	expect([refused, logged >= refused]).toEqual([10, true]);
	expect(finding).toMatchObject({ what: "Damage", level: "fault", told: expect.stringMatching(/answers \(block 0 of base\/\d+\/\d+\)/) });
	expect(finding.todo).toContain("restore the last backup");
	expect(arrivedMs).toBeLessThan(10_000);
}, 90_000);

test("taken as it is, a damaged page tells something else than was said: the count above notices", async () => {
	const { wrong, refused } = await runDamage({ ...given, settings: ["ignore_checksum_failure=on"] });
	expect([wrong.length > 0, refused]).toEqual([true, 0]);
}, 90_000);
