/** What mail, invites and chat messages may contain where the sandbox shows them; everything else is dropped or unwrapped. */
const tags = new Set(
	"a p div span br b strong i em u s h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tfoot tr td th hr blockquote pre code".split(" "),
);
const gone = new Set("script style head title iframe object embed form svg math template noscript link meta".split(" "));
const attributes = new Set("title colspan rowspan align valign width height cellpadding cellspacing role lang dir aria-label".split(" "));
const styles =
	/^(color|background|background-color|padding.*|margin.*|border.*|font.*|text-.*|line-height|width|max-width|min-width|height|display|vertical-align|white-space)$/;

const mayLink = (address: string) => /^(https?:|mailto:|\/)/i.test(address.trim());

function style(text: string): string {
	const rules = text.split(";").map((rule) => {
		const at = rule.indexOf(":");
		return [rule.slice(0, at).trim().toLowerCase(), rule.slice(at + 1).trim()] as const;
	});
	return rules
		.filter(([name, value]) => styles.test(name) && !/url\(|expression|var\(|@/i.test(value))
		.map(([name, value]) => `${name}:${value}`)
		.join(";");
}

function clean(node: Node, into: Node, page: Document): void {
	for (const child of node.childNodes) {
		if (child.nodeType === 3) into.appendChild(page.createTextNode(child.textContent ?? ""));
		if (child.nodeType !== 1) continue;
		const element = child as Element;
		const name = element.localName;
		if (gone.has(name)) continue;
		if (!tags.has(name)) {
			clean(element, into, page);
			continue;
		}
		const copy = page.createElement(name);
		for (const { name: key, value } of element.attributes) {
			if (attributes.has(key)) copy.setAttribute(key, value);
			if (key === "href" && mayLink(value)) copy.setAttribute("href", value);
			if (key === "style") copy.setAttribute("style", style(value));
		}
		into.appendChild(copy);
		clean(element, copy, page);
	}
}

/** HTML that came from somewhere, made harmless: no scripts, forms, pictures or addresses that load by themselves. */
export function sanitize(html: string): string {
	const page = new DOMParser().parseFromString(html, "text/html");
	const into = page.createElement("div");
	clean(page.body, into, page);
	return into.innerHTML;
}
