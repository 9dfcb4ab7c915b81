import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import {
	type AuditEntry,
	type AuditHead,
	type AuditLink,
	canonical,
	isFault,
	linked,
	noHead,
	toldAt,
	verify,
	whyNotHeld,
} from "../../src/core/audit.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const entry: fc.Arbitrary<AuditEntry> = fc.record({
	tenantId: fc.constant("7b6f1c1e-0000-4000-8000-000000000001"),
	id: fc.uuid(),
	at: fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }).map((ms) => new Date(ms).toISOString()),
	actorId: orNull(fc.uuid()),
	act: fc.constantFrom("revealPanel", "forceDecision", "submitAnswer", "followUpSent"),
	panelId: orNull(fc.uuid()),
	teamId: orNull(fc.uuid()),
	personId: orNull(fc.uuid()),
	sealed: orNull(fc.constantFrom("reveal" as const, "pulse" as const, "day" as const)),
	round: orNull(fc.integer({ min: 1, max: 9 })),
	pulseId: orNull(fc.uuid()),
});
const entries = fc.uniqueArray(entry, { minLength: 1, maxLength: 12, selector: ({ id }) => id });

function chainOf(all: readonly AuditEntry[]): AuditLink[] {
	let head: AuditHead = noHead;
	return all.map((one) => {
		head = linked(head, one, sha256);
		return { ...head, entry: one };
	});
}

const some = fc.nat();
const at = <T>(list: readonly T[], where: number): number => where % list.length;
const headOf = (links: readonly AuditLink[]): AuditHead => {
	const { number, hash } = links.at(-1) ?? noHead;
	return { number, hash };
};
const noted = (links: readonly AuditLink[], where: number): AuditHead => headOf(links.slice(0, at(links, where) + 1));

test("the text of an entry is one, and every field is in it", () => {
	const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
	const one: AuditEntry = {
		tenantId: id("1"),
		id: id("2"),
		at: "2026-06-18T10:00:00.000Z",
		actorId: id("3"),
		act: "revealPanel",
		panelId: id("4"),
		teamId: id("5"),
		personId: null,
		sealed: null,
		round: null,
		pulseId: null,
	};
	expect(canonical(1, one)).toBe(
		`[1,1,"${id("1")}","${id("2")}","2026-06-18T10:00:00.000Z","${id("3")}","revealPanel","${id("4")}","${id("5")}",null,null,null,null]`,
	);
	const changes: AuditEntry[] = [
		{ ...one, tenantId: id("9") },
		{ ...one, id: id("9") },
		{ ...one, at: "2026-06-18T10:00:00.001Z" },
		{ ...one, actorId: null },
		{ ...one, act: "startRound" },
		{ ...one, panelId: null },
		{ ...one, teamId: null },
		{ ...one, personId: id("9") },
		{ ...one, sealed: "day" },
		{ ...one, round: 1 },
		{ ...one, pulseId: id("9") },
	];
	expect(changes).toHaveLength(Object.keys(one).length);
	expect(new Set([one, ...changes].map((each) => canonical(1, each))).size).toBe(changes.length + 1);
	expect(canonical(2, one)).not.toBe(canonical(1, one));
	// as anybody can make it again with a tool of their own
	expect(linked(noHead, one, sha256).hash).toBe(sha256(`${"0".repeat(64)}\n${canonical(1, one)}`));
});

test("a chain that nobody touched is followed to its head, and holds every head it ever had", () => {
	expect(verify([], sha256)).toEqual(noHead);
	fc.assert(
		fc.property(entries, some, (all, where) => {
			const links = chainOf(all);
			expect(verify(links, sha256, noted(links, where))).toEqual(headOf(links));
		}),
	);
});

test("an entry that was changed in any field is found where it stands", () => {
	fc.assert(
		fc.property(entries, entry, some, fc.constantFrom(...(Object.keys(noFields()) as (keyof AuditEntry)[])), (all, other, where, field) => {
			const links = chainOf(all);
			const place = at(links, where);
			const changed = { ...(all[place] as AuditEntry), [field]: other[field] };
			fc.pre(changed[field] !== all[place]?.[field]);
			const touched = links.map((link, index) => (index === place ? { ...link, entry: changed } : link));
			expect(verify(touched, sha256)).toEqual({ number: place + 1, kind: "changed" });
		}),
	);
});

test("an entry that was taken away is found, with its link or without it", () => {
	fc.assert(
		fc.property(entries, some, (all, where) => {
			const links = chainOf(all);
			const place = at(links, where);
			const gone = links.map((link, index) => (index === place ? { ...link, entry: null } : link));
			expect(verify(gone, sha256)).toEqual({ number: place + 1, kind: "gone" });
			const cutOut = links.filter((_, index) => index !== place);
			if (place < links.length - 1) expect(verify(cutOut, sha256)).toEqual({ number: place + 1, kind: "missing" });
		}),
	);
});

test("entries that changed places are found, and so is one that was put in between, whatever its number", () => {
	fc.assert(
		fc.property(entries, entry, some, some, (all, other, one, another) => {
			const links = chainOf(all);
			const [a, b] = [at(links, one), at(links, another)];
			if (a !== b) {
				const swapped = links.map((link, index) => ({ ...link, entry: links[index === a ? b : index === b ? a : index]?.entry ?? null }));
				expect(verify(swapped, sha256)).toEqual({ number: Math.min(a, b) + 1, kind: "changed" });
			}
			const inserted = { ...linked(links[a - 1] ?? noHead, other, sha256), entry: other };
			const shifted = [...links.slice(0, a), inserted, ...links.slice(a).map((link) => ({ ...link, number: link.number + 1 }))];
			expect(isFault(verify(shifted, sha256))).toBe(true);
			expect(isFault(verify([...links.slice(0, a), inserted, ...links.slice(a)], sha256))).toBe(true);
		}),
	);
});

test("a tail that was cut off, and a chain that was written anew as a whole, are found by a head noted elsewhere", () => {
	fc.assert(
		fc.property(entries, entry, some, some, (all, other, where, left) => {
			const links = chainOf(all);
			const known = noted(links, where);
			const cut = links.slice(0, at(links, left));
			expect(verify(cut, sha256, known)).toEqual(cut.length < known.number ? { number: cut.length + 1, kind: "shorter" } : headOf(cut));
			fc.pre(other.id !== all[0]?.id);
			const anew = chainOf([other, ...all.slice(1)]);
			expect(isFault(verify(anew, sha256))).toBe(false);
			expect(verify(anew, sha256, known)).toEqual({ number: known.number, kind: "rewritten" });
		}),
	);
	expect(whyNotHeld(noHead, undefined)).toBeUndefined();
});

test("of what was sealed the day is told, of all else the instant", () => {
	expect(toldAt({ at: "2026-06-18T00:00:00.000Z", sealed: "reveal" })).toBe("2026-06-18");
	expect(toldAt({ at: "2026-06-18T10:00:00.000Z", sealed: null })).toBe("2026-06-18T10:00:00.000Z");
});

function noFields(): AuditEntry {
	const none = { actorId: null, panelId: null, teamId: null, personId: null, sealed: null, round: null, pulseId: null };
	return { tenantId: "", id: "", at: "", act: "", ...none };
}
