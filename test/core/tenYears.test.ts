import { beforeAll, expect, test } from "@jest/globals";
import { openYears, runYears, type Years } from "../../faults/schedules/years.ts";

/** Clocks that go by half an hour, by two, at midnight, twice about Ramadan, never; and some a quarter off the full hours. */
const zones = [
	"Australia/Lord_Howe",
	"Antarctica/Troll",
	"America/Santiago",
	"Africa/Casablanca",
	"Africa/Cairo",
	"Asia/Kathmandu",
	"Pacific/Apia",
	"Pacific/Chatham",
	"America/Sao_Paulo",
	"America/St_Johns",
	"Europe/Berlin",
];
let years: Years;
beforeAll(() => {
	years = openYears(zones);
});

test("over ten years, whatever the clock does, each thing happens once and at the right time on the wall", () => {
	const { asked, once, ...wrong } = runYears(years);
	expect(wrong).toEqual({ lost: [], doubled: [], wrongTime: [], strays: [] });
	expect(once).toBe(asked);
	expect(asked).toBeGreaterThan(10_000);
	expect(years.path.jumps.back).toBeGreaterThan(100);
});

test("it would be seen if weeks were counted in hours, if only the very moment counted, or if nothing were remembered", () => {
	expect(runYears(years, { rule: "plainDays", most: 3 }).wrongTime.length).toBeGreaterThan(0);
	expect(runYears(years, { sweep: "atTheMoment", most: 2 }).lost.length).toBeGreaterThan(0);
	expect(runYears(years, { sweep: "sinceLastLook", most: 2 }).doubled.length).toBeGreaterThan(0);
});
