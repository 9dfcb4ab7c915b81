type Answer<Value> = {
	status: Office.AsyncResultStatus | string;
	value: Value;
	error?: { name?: string; message?: string; code?: number };
};

/** Office said no to a call, in its own words; which call it was stands in `call`, for whoever reads a log. */
class OfficeRefused extends Error {
	readonly call: string;
	readonly code: number | null;
	constructor(call: string, error: Answer<unknown>["error"]) {
		super(error?.message || error?.name || "Office gave no reason");
		this.name = "OfficeRefused";
		this.call = call;
		this.code = error?.code ?? null;
	}
}

/** An Office call with a callback as a promise. @example await called("saveAsync", (done) => item.saveAsync(done)) */
export function called<Value>(name: string, start: (done: (answer: Answer<Value>) => void) => void): Promise<Value> {
	return new Promise((settle, refuse) =>
		start((answer) => (answer.status === "succeeded" ? settle(answer.value) : refuse(new OfficeRefused(name, answer.error)))),
	);
}
