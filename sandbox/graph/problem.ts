/** Graph's refusal. Thrown from anywhere below a request; `graph.ts` turns it into the answer. */
export class GraphProblem extends Error {
	readonly status: number;
	readonly code: string;
	readonly headers: Record<string, string>;
	constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
		super(message);
		this.status = status;
		this.code = code;
		this.headers = headers;
	}
}

export const problemBody = (code: string, message: string, requestId: string, at: string) => ({
	error: { code, message, innerError: { date: at.slice(0, 19), "request-id": requestId, "client-request-id": requestId } },
});

export const noSuchItem = () => new GraphProblem(404, "ErrorItemNotFound", "The specified object was not found in the store.");

export const noSuchResource = (id: string) =>
	new GraphProblem(
		404,
		"Request_ResourceNotFound",
		`Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
	);

export const badRequest = (message: string) => new GraphProblem(400, "BadRequest", message);
