const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** The panel an address stands for: `/panel/<id>`, or `?panel=<id>` on the pane's own page; else null. */
export function panelInAddress({ pathname, search }: Pick<Location, "pathname" | "search">): string | null {
	const named = pathname.startsWith("/panel/") ? pathname.slice("/panel/".length) : new URLSearchParams(search).get("panel");
	return panelIn(named);
}

/** The panel's id inside a text, as a link's sub-page carries it; else null. */
export const panelIn = (text: string | null | undefined): string | null => (text ? (uuid.exec(text)?.[0]?.toLowerCase() ?? null) : null);
