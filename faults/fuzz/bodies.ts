import { gzipSync } from "node:zlib";
import { oddNumbers, oddTexts } from "./words.ts";

/** Draws that repeat themselves. */
export type Draw = { chance(): number; below(most: number): number; of<Thing>(things: readonly Thing[]): Thing };

export const drawing = (chance: () => number): Draw => {
	const below = (most: number) => Math.floor(chance() * most);
	return { chance, below, of: (things) => things[below(things.length)] as never };
};

/** Stands for JSON as it is written here, also where no value is written like that. */
class Raw {
	readonly json: string;
	constructor(json: string) {
		this.json = json;
	}
}

/** JSON, with what is raw left as it is; lone halves of characters go out as escapes. */
function written(value: unknown): string {
	if (value instanceof Raw) return value.json;
	if (Array.isArray(value)) return `[${value.map(written).join(",")}]`;
	if (typeof value === "object" && value !== null)
		return `{${Object.entries(value)
			.map(([name, one]) => `${JSON.stringify(name)}:${written(one)}`)
			.join(",")}}`;
	return JSON.stringify(value) ?? "null";
}

const nested = (depth: number, open: string, close: string) => new Raw(`${open.repeat(depth)}1${close.repeat(depth)}`);

function oddValue(draw: Draw): unknown {
	const kinds: (() => unknown)[] = [
		() => draw.of(oddTexts),
		() => draw.of(oddTexts),
		() => new Raw(draw.of(oddNumbers)),
		() => draw.of([null, true, false, [], {}, [[]], [null], { a: 1 }]),
		() => Array.from({ length: draw.of([21, 1_000, 20_000]) }, () => draw.of([0, "a", null])),
		() => Object.fromEntries(Array.from({ length: draw.of([50, 3_000]) }, (_, index) => [`field${index}`, index])),
		() => nested(draw.of([3, 31, 33, 500, 10_000]), "[", "]"),
		() => nested(draw.of([3, 31, 33, 500, 5_000]), '{"a":', "}"),
		() =>
			new Raw(draw.of(["undefined", "NaN", "Infinity", "0x10", "01", "+1", ".5", "1.", "'a'", "\u0000", '"\u0001"', '"\\x"', '"\\ud8"'])),
	];
	return draw.of(kinds)();
}

/** The same value with one place in it changed, added or taken away. */
function changed(value: unknown, draw: Draw): unknown {
	if (typeof value === "object" && value !== null && !(value instanceof Raw) && draw.chance() < 0.85) {
		if (Array.isArray(value)) {
			if (value.length === 0) return draw.chance() < 0.5 ? [oddValue(draw)] : oddValue(draw);
			const at = draw.below(value.length);
			if (draw.chance() < 0.15) return [...value, ...value, ...value];
			return value.map((one, index) => (index === at ? changed(one, draw) : one));
		}
		const entries = Object.entries(value);
		if (entries.length === 0 || draw.chance() < 0.12)
			return { ...value, [draw.of(["extra", "__proto__x", "constructor", "tenantId", "", "\u0000", "a".repeat(5_000)])]: oddValue(draw) };
		const at = draw.below(entries.length);
		if (draw.chance() < 0.15) return Object.fromEntries(entries.filter((_, index) => index !== at));
		return Object.fromEntries(entries.map(([name, one], index) => [name, index === at ? changed(one, draw) : one]));
	}
	return oddValue(draw);
}

export type Body = { bytes: Buffer; headers: readonly string[] };
const json = "content-type: application/json";

/** What is sent for an action: now and then as it should be, else wrong in itself, or in how it is written. */
export function bodyFor(valid: unknown, draw: Draw): Body {
	const kind = draw.chance();
	if (kind < 0.25) return { bytes: Buffer.from(written(valid)), headers: [json] };
	if (kind < 0.7) {
		let value = changed(valid, draw);
		while (draw.chance() < 0.3) value = changed(value, draw);
		return { bytes: Buffer.from(written(value)), headers: [json] };
	}
	const text = written(valid);
	const bytes = Buffer.from(text);
	const wrong: (() => Body)[] = [
		() => ({ bytes: bytes.subarray(0, draw.below(bytes.length)), headers: [json] }),
		() => ({ bytes: Buffer.concat([bytes, Buffer.from(draw.of(["}", "null", text, "\u0000", "//"]))]), headers: [json] }),
		() => ({ bytes: broken(bytes, draw), headers: [json] }),
		() => ({ bytes: Buffer.from(text, "utf16le"), headers: [draw.of([json, `${json}; charset=utf-16`, `${json}; charset=utf-16le`])] }),
		() => ({ bytes: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]), headers: [json] }),
		() => ({ bytes: gzipSync(bytes), headers: [json, ...draw.of([[], ["content-encoding: gzip"], ["content-encoding: br"]])] }),
		() => ({ bytes: gzipSync(Buffer.alloc(5_000_000)), headers: [json, "content-encoding: gzip"] }),
		() => ({
			bytes: Buffer.from(draw.of(["", " ", "null", "[]", "0", '"x"', "true", "{", "}{", "[", "\u0000", "<a/>", "a=b&c=d"])),
			headers: [json],
		}),
		() => ({ bytes: Buffer.alloc(draw.of([65_536, 65_537, 200_000, 2_000_000]), draw.of([" ", "[", "a", "\u0000"])), headers: [json] }),
		() => ({ bytes: Buffer.from(`{"a":"${"a".repeat(draw.of([60_000, 70_000]))}"}`), headers: [json] }),
		() => ({ bytes: Buffer.from(`${"[".repeat(60_000)}`), headers: [json] }),
		() => ({ bytes: Buffer.from(`{"__proto__":{"admin":true},${text.slice(1)}`), headers: [json] }),
		() => ({ bytes: Buffer.from(text.replace(/"([^"]+)":/, '"$1":1,"$1":')), headers: [json] }),
		() => ({
			bytes,
			headers: [
				draw.of(["content-type: text/plain", "content-type: multipart/form-data; boundary=x", "content-type: \u00ff", "x-none: 1"]),
			],
		}),
	];
	return draw.of(wrong)();
}

/** Bytes that are no UTF-8, somewhere in it. */
function broken(bytes: Buffer, draw: Draw): Buffer {
	const at = draw.below(bytes.length);
	const odd = Buffer.from(draw.of([[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0xe2, 0x82], [0x80]]));
	return Buffer.concat([bytes.subarray(0, at), odd, bytes.subarray(at)]);
}
