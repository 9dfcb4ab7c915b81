/** Runs in the page: what stands on it that no words room told, and what does not fit. It knows nothing but its arguments. */
export function lookAround(known: readonly string[]): { strays: string[]; cut: string[]; wide: number } {
	const shown = (element: Element | null): boolean => {
		if (!element) return false;
		const { width, height } = element.getBoundingClientRect();
		return width > 0 && height > 0 && getComputedStyle(element).visibility !== "hidden";
	};
	const strange = (text: string): boolean => {
		let left = ` ${text} `;
		for (const one of known) left = left.replaceAll(one, " ");
		return /\p{L}{2}/u.test(left);
	};
	/** What of a text stands in no brackets. */
	const bare = (text: string): string => {
		let depth = 0;
		let left = "";
		for (const letter of text) {
			if (letter === "[") depth++;
			else if (letter === "]") depth = Math.max(0, depth - 1);
			else if (depth === 0) left += letter;
		}
		return left.trim();
	};
	const strays = new Set<string>();
	const told = (text: string, where: Element | null) => {
		const left = bare(text);
		if (strange(left)) strays.add(`${where?.tagName.toLowerCase()}.${where?.getAttribute("class") ?? ""}: ${left}`);
	};
	const blocks = new Map<Element, string>();
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = texts.nextNode(); node; node = texts.nextNode()) {
		let block = node.parentElement;
		if (!block || block.closest("script, style")) continue;
		while (block.parentElement && getComputedStyle(block).display === "inline") block = block.parentElement;
		blocks.set(block, (blocks.get(block) ?? "") + (node.textContent ?? ""));
	}
	for (const [block, text] of blocks) told(text, block);
	for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description"])
		for (const element of document.body.querySelectorAll(`[${name}]`)) told(element.getAttribute(name) ?? "", element);

	const cut: string[] = [];
	for (const element of document.body.querySelectorAll("button, a.btn, select, input[type=text], [role=tab], label, legend, h1, h2, h3")) {
		if (!shown(element) || element.closest(".vh")) continue;
		const { left, right } = element.getBoundingClientRect();
		let scrolls = element.parentElement;
		while (scrolls && !/(auto|scroll)/.test(getComputedStyle(scrolls).overflowX)) scrolls = scrolls.parentElement;
		const outside = !scrolls && (left < -1 || right > innerWidth + 1);
		const clipped = element.tagName !== "SELECT" && element.scrollWidth > element.clientWidth + 2 && element.clientWidth > 0;
		if (outside || clipped)
			cut.push(`${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}: ${element.textContent?.slice(0, 60)}`);
	}
	const root = document.documentElement;
	return { strays: [...strays], cut, wide: root.scrollWidth - root.clientWidth };
}
