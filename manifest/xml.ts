export type Xml = { name: string; attributes: Record<string, string>; children: readonly Xml[] | string };

/** @example xml("Id", {}, "6f…") */
export const xml = (name: string, attributes: Record<string, string> = {}, children: readonly Xml[] | string = []): Xml => ({
	name,
	attributes,
	children,
});

const escaped: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapedText = (text: string) => text.replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign);

/** The element as text, one line each, indented by depth. */
export function writeXml({ name, attributes, children }: Xml, indent = ""): string {
	const open = `${indent}<${name}${Object.entries(attributes)
		.map(([key, value]) => ` ${key}="${escapedText(value)}"`)
		.join("")}`;
	if (typeof children === "string") return `${open}>${escapedText(children)}</${name}>\n`;
	if (children.length === 0) return `${open} />\n`;
	return `${open}>\n${children.map((child) => writeXml(child, `${indent}  `)).join("")}${indent}</${name}>\n`;
}
