type Server = {
	close(done: () => void): unknown;
	closeIdleConnections?(): void;
	closeAllConnections?(): void;
};

const lookEveryMs = 50;

/**
 * Takes no more connections and waits until what is under way is answered, at most as long as said; then whoever is left is cut
 * off. A connection that rests is closed as soon as it does.
 */
export async function drain(server: Server, mostMs: number): Promise<void> {
	const closed = new Promise<void>((settle) => void server.close(() => settle()));
	const looking = setInterval(() => server.closeIdleConnections?.(), lookEveryMs);
	const patience = setTimeout(() => server.closeAllConnections?.(), mostMs);
	await closed;
	clearInterval(looking);
	clearTimeout(patience);
}
