/** An error as Outlook names it in its documentation of each call. */
export class OfficeError extends Error {
	readonly code: number;
	constructor(name: string, message: string, code = 9020) {
		super(message);
		this.name = name;
		this.code = code;
	}
}

/** The documented refusal of a text that is longer than a call takes. */
export function atMost(limit: number, data: string): string {
	if (data.length > limit) throw new OfficeError("DataExceedsMaximumSize", `The data parameter is longer than ${limit} characters.`);
	return data;
}

type Context = { asyncContext?: unknown };
type Callback = (result: unknown) => void;

/** The options of a call, wherever its overload put them. */
export function optionsOf<Options extends object = Context>(args: readonly unknown[]): Partial<Options> {
	const found = args.find((each) => typeof each === "object" && each !== null && !(each instanceof Date) && !Array.isArray(each));
	return (found ?? {}) as Partial<Options>;
}

/** Does the work after the caller has returned, as Outlook does, and gives its outcome to the callback among the arguments. */
export function reply(args: readonly unknown[], work: () => unknown): void {
	const callback = args.find((each): each is Callback => typeof each === "function");
	const asyncContext = optionsOf<Context>(args).asyncContext;
	setTimeout(async () => {
		try {
			callback?.({ status: "succeeded", value: await work(), error: undefined, asyncContext });
		} catch (cause) {
			const error = cause instanceof OfficeError ? cause : new OfficeError("InternalServerError", String(cause));
			const { name, message, code } = error;
			callback?.({ status: "failed", value: undefined, error: { name, message, code }, asyncContext });
		}
	}, 0);
}
