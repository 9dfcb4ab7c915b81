import { isolated, plain, unisolated } from "./plainText.ts";

/**
 * Somebody's words inside a Markdown document, so that they read as they were typed and never as markup: no heading, list,
 * link, tag or emphasis of theirs. Line breaks stay line breaks.
 *
 * @example asMarkdown("# *Now*") // "\\# \\*Now\\*"
 */
export const asMarkdown = (text: string): string =>
	unisolated(plain(text))
		.trim()
		.replace(/[\\`*_[\]<~|]/g, "\\$&")
		.replace(/&(?=#?\w+;)|:(?=\/\/)|@(?=\w)/g, "\\$&")
		.replace(/www(?=\.)/gi, "$&\\")
		.replace(/^(\s*)([#+\->=])/gm, "$1\\$2")
		.replace(/^(\s*\d+)(?=[.)])/gm, "$1\\")
		.split(/\s*\n\s*/)
		.map(isolated)
		.join("\\\n");
