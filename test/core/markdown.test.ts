import { expect, test } from "@jest/globals";
import { asMarkdown } from "../../src/core/markdown.ts";

test.each([
	["# Now", "\\# Now"],
	["*bold* _and_ `code`", "\\*bold\\* \\_and\\_ \\`code\\`"],
	["[link](https://x.test)", "\\[link\\](https\\://x.test)"],
	["www.x.test, me@x.test", "www\\.x.test, me\\@x.test"],
	["<img src=x> &lt; R&D", "\\<img src=x> \\&lt; R&D"],
	["1. first", "1\\. first"],
	["2) second", "2\\) second"],
	["- item\n> quote\n===", "\\- item\\\n\\> quote\\\n\\==="],
	["| a | b |", "\\| a \\| b \\|"],
	["Priya’s 4.2 million (net), 50 %, since 2026-06-18!", "Priya’s 4.2 million (net), 50 %, since 2026-06-18!"],
	["one\n\n2. two", "one\\\n2\\. two"],
])("%j is words and no markup", (typed, written) => expect(asMarkdown(typed)).toBe(written));
