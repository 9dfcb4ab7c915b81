import type { OpenItem, OutlookDoor } from "../outlookDoor.ts";
import { atMost, OfficeError, optionsOf, reply } from "./asyncResult.ts";

const mostCharacters = 1_000_000;

type Coercion = { coercionType?: string };

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");

function plain(html: string): string {
	const page = new DOMParser().parseFromString(html, "text/html");
	for (const gone of page.querySelectorAll("script, style")) gone.remove();
	for (const line of page.querySelectorAll("br, p, div, tr, li, h1, h2, h3")) line.append("\n");
	return (page.body.textContent ?? "").replaceAll(/\n{3,}/g, "\n\n").trim();
}

/** What is written has to fit the body: HTML into HTML, text into either. */
function fitted(body: OpenItem["body"], data: string, { coercionType = "text" }: Coercion): string {
	if (coercionType === "html" && body.type === "text")
		throw new OfficeError("InvalidFormatError", "The specified format is not supported by the body, which is plain text.");
	const text = atMost(mostCharacters, data);
	return coercionType === "html" || body.type === "text" ? text : escaped(text);
}

/** After the opening tag of the page's body, since a whole page may be what the mailbox holds. */
function prepended(content: string, added: string): string {
	const opening = /<body[^>]*>/i.exec(content);
	const at = opening ? opening.index + opening[0].length : 0;
	return `${content.slice(0, at)}${added}${content.slice(at)}`;
}

export function readBody(shown: () => Pick<OpenItem, "body">): Pick<Office.Body, "getAsync"> {
	return {
		getAsync: (coercion: string, ...args: unknown[]) =>
			reply(args, () => {
				const { type, content } = shown().body;
				if (coercion === "html") return type === "html" ? content : escaped(content);
				return type === "html" ? plain(content) : content;
			}),
	};
}

type Written = "getTypeAsync" | "setAsync" | "prependAsync" | "appendOnSendAsync" | "setSelectedDataAsync";

export function writtenBody(door: OutlookDoor, shown: () => OpenItem): Pick<Office.Body, "getAsync" | Written> {
	const write = (args: readonly unknown[], make: (content: string) => string) =>
		reply(args, () => {
			const { body } = shown();
			door.change({ body: { type: body.type, content: make(body.content) } });
		});
	const addedFirst = (data: string, ...args: unknown[]) =>
		write(args, (content) => prepended(content, fitted(shown().body, data, optionsOf<Coercion>(args))));
	return {
		...readBody(shown),
		getTypeAsync: (...args: unknown[]) => reply(args, () => shown().body.type),
		setAsync: (data: string, ...args: unknown[]) => write(args, () => fitted(shown().body, data, optionsOf<Coercion>(args))),
		prependAsync: addedFirst,
		// the caret stands where the form puts it when it opens: at the top
		setSelectedDataAsync: addedFirst,
		appendOnSendAsync: (data: string, ...args: unknown[]) =>
			write(args, (content) => {
				atMost(5_000, data);
				return `${content}${fitted(shown().body, data, optionsOf<Coercion>(args))}`;
			}),
	};
}
