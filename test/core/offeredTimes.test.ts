import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { offeredTimes } from "../../src/core/offeredTimes.ts";
import { wallAt } from "../../src/core/zone.ts";

const friday = "2026-06-19T10:00:00.000Z";
const asked = { now: friday, timeZone: "UTC", needed: [], others: new Map() };
const whole = { from: "2026-06-19T00:00:00.000Z", until: "2026-07-20T00:00:00.000Z" };
const starts = (given: Partial<Parameters<typeof offeredTimes>[0]>) => offeredTimes({ ...asked, ...given }).map(({ startsAt }) => startsAt);

describe("times offered", () => {
	test("are three of 45 minutes, on working days spread over two weeks, with a day's notice", () => {
		expect(starts({})).toEqual(["2026-06-22T09:00:00.000Z", "2026-06-25T09:00:00.000Z", "2026-06-30T09:00:00.000Z"]);
		expect(offeredTimes(asked)[0]).toEqual({ startsAt: "2026-06-22T09:00:00.000Z", endsAt: "2026-06-22T09:45:00.000Z", busy: [] });
	});

	test("are within nine and five where the team is, whatever its zone", () => {
		expect(starts({ timeZone: "Asia/Tokyo" })[0]).toBe("2026-06-22T00:00:00.000Z");
		expect(starts({ timeZone: "America/New_York" })[0]).toBe("2026-06-22T13:00:00.000Z");
	});

	test("leave out what keeps anybody needed busy, to the minute", () => {
		const busy = [{ from: "2026-06-22T00:00:00.000Z", until: "2026-06-22T15:46:00.000Z" }];
		expect(starts({ needed: [[], busy] })[0]).toBe("2026-06-22T16:00:00.000Z");
		const touching = [{ from: "2026-06-22T00:00:00.000Z", until: "2026-06-22T09:00:00.000Z" }];
		expect(starts({ needed: [touching] })[0]).toBe("2026-06-22T09:00:00.000Z");
		expect(starts({ needed: [[whole]] })).toEqual([]);
	});

	test("are those that fewest others miss, and name who does", () => {
		const morning = [{ from: "2026-06-22T09:00:00.000Z", until: "2026-06-22T11:00:00.000Z" }];
		expect(offeredTimes({ ...asked, others: new Map([["hana", morning]]) })[0]).toMatchObject({
			startsAt: "2026-06-22T11:00:00.000Z",
			busy: [],
		});
		const always = offeredTimes({ ...asked, others: new Map([["hana", [whole]]]) });
		expect(always.map(({ busy }) => busy)).toEqual([["hana"], ["hana"], ["hana"]]);
	});

	test("do not come back when others were asked for", () => {
		expect(starts({ without: ["2026-06-22T09:00:00.000Z"] })[0]).toBe("2026-06-22T09:30:00.000Z");
	});

	test("are fewer than three where fewer days have one", () => {
		const allBut = [
			{ from: whole.from, until: "2026-07-01T12:00:00.000Z" },
			{ from: "2026-07-01T13:00:00.000Z", until: whole.until },
		];
		expect(starts({ needed: [allBut] })).toEqual(["2026-07-01T12:00:00.000Z"]);
	});

	test("hold their rules for any calendar, zone and moment", () => {
		const moment = fc.integer({ min: Date.parse("2026-01-01T00:00:00Z"), max: Date.parse("2027-12-31T00:00:00Z") });
		const span = (now: number) =>
			fc.tuple(fc.integer({ min: 0, max: 15 * 1440 }), fc.integer({ min: 1, max: 2000 })).map(([begins, minutes]) => ({
				from: new Date(now + begins * 60_000).toISOString(),
				until: new Date(now + (begins + minutes) * 60_000).toISOString(),
			}));
		const zones = fc.constantFrom("UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia");
		const any = moment.chain((now) => fc.tuple(fc.constant(new Date(now).toISOString()), zones, fc.array(span(now), { maxLength: 12 })));
		fc.assert(
			fc.property(any, ([now, timeZone, busy]) => {
				const offered = offeredTimes({ now, timeZone, needed: [busy], others: new Map() });
				const walls = offered.map(({ startsAt }) => new Date(wallAt(Date.parse(startsAt), timeZone)));
				expect(offered.length).toBeLessThanOrEqual(3);
				expect(new Set(walls.map((wall) => wall.toISOString().slice(0, 10))).size).toBe(offered.length);
				for (const [at, { startsAt, endsAt }] of offered.entries()) {
					const wall = walls[at] ?? new Date(0);
					const minute = wall.getUTCHours() * 60 + wall.getUTCMinutes();
					expect([0, 6]).not.toContain(wall.getUTCDay());
					expect(minute).toBeGreaterThanOrEqual(9 * 60);
					expect(minute + 45).toBeLessThanOrEqual(17 * 60);
					expect(Date.parse(startsAt) - Date.parse(now)).toBeGreaterThanOrEqual(86_400_000);
					expect(Date.parse(startsAt) - Date.parse(now)).toBeLessThanOrEqual(14 * 86_400_000);
					expect(busy.some(({ from, until }) => from < endsAt && until > startsAt)).toBe(false);
				}
			}),
			{ numRuns: 60 },
		);
	});
});
