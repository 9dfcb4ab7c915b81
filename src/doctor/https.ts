import { get } from "node:https";
import { connect, type PeerCertificate } from "node:tls";

const patienceMs = 8_000;

export type Answer = { status: number; headers: Record<string, string>; text: string };

/** Who is trusted beside the machine's own list. */
export type Trusted = { ca?: string | undefined };

/** Reads a page whatever its certificate is worth: that is told for itself, and nothing secret is ever sent this way. */
export const read = (url: string): Promise<Answer> =>
	new Promise((settle, fail) => {
		const request = get(url, { rejectUnauthorized: false, timeout: patienceMs, agent: false }, (response) => {
			const chunks: Buffer[] = [];
			response.on("data", (chunk: Buffer) => chunks.push(chunk));
			response.on("error", fail);
			response.on("end", () =>
				settle({
					status: response.statusCode ?? 0,
					headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
					text: Buffer.concat(chunks).toString(),
				}),
			);
		});
		request.on("timeout", () => request.destroy(new Error("no answer in eight seconds")));
		request.on("error", fail);
	});

export type Shown = { certificate: PeerCertificate; untrusted: string | null };

/** The certificate that a server shows, and why it is not to be trusted, if so. */
export const certificateOf = (host: string, port: number, { ca }: Trusted): Promise<Shown> =>
	new Promise((settle, fail) => {
		const trusted = ca === undefined ? {} : { ca };
		const socket = connect({ host, port, servername: host, rejectUnauthorized: false, timeout: patienceMs, ...trusted }, () => {
			const untrusted = socket.authorized ? null : String(socket.authorizationError ?? "unknown");
			settle({ certificate: socket.getPeerCertificate(), untrusted });
			socket.destroy();
		});
		socket.on("timeout", () => socket.destroy(new Error("no answer in eight seconds")));
		socket.on("error", fail);
	});
