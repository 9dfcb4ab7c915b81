import { createSign, generateKeyPairSync, randomBytes } from "node:crypto";

/** One value in DER: what it is, how long, and the bytes. */
function der(tag: number, ...parts: Buffer[]): Buffer {
	const body = Buffer.concat(parts);
	if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
	const length = Buffer.from(body.length.toString(16).padStart(4, "0"), "hex");
	return Buffer.concat([Buffer.from([tag, 0x82]), length, body]);
}
const [sequence, set, integer, bits, octets, object, utf8, time, dns] = [0x30, 0x31, 2, 3, 4, 6, 12, 0x18, 0x82];
const oid = (hex: string) => der(object, Buffer.from(hex, "hex"));
const sha256WithRsa = der(sequence, oid("2a864886f70d01010b"), der(5));
const called = (name: string) => der(sequence, der(set, der(sequence, oid("550403"), der(utf8, Buffer.from(name)))));
const moment = (at: string) => der(time, Buffer.from(`${at.slice(0, 19).replace(/[-T:]/g, "")}Z`));

const pem = (bytes: Buffer) =>
	`-----BEGIN CERTIFICATE-----\n${bytes
		.toString("base64")
		.match(/.{1,64}/g)
		?.join("\n")}\n-----END CERTIFICATE-----\n`;

const days = (many: number) => new Date(Date.now() + many * 86_400_000).toISOString();

/** A certificate that vouches for itself, valid from so many days from now until so many. */
export function selfSigned({ host = "localhost", from = -30, until = 300 } = {}): { key: string; cert: string; both: string } {
	const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
	const names = der(sequence, oid("551d11"), der(octets, der(sequence, der(dns, Buffer.from(host)))));
	const isAuthority = der(sequence, oid("551d13"), der(octets, der(sequence, der(1, Buffer.from([0xff])))));
	const told = der(
		sequence,
		der(0xa0, der(integer, Buffer.from([2]))),
		der(integer, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
		sha256WithRsa,
		called(host),
		der(sequence, moment(days(from)), moment(days(until))),
		called(host),
		publicKey.export({ type: "spki", format: "der" }),
		der(0xa3, der(sequence, names, isAuthority)),
	);
	const signature = createSign("sha256").update(told).sign(privateKey);
	const cert = pem(der(sequence, told, sha256WithRsa, der(bits, Buffer.from([0]), signature)));
	const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
	return { key, cert, both: key + cert };
}
