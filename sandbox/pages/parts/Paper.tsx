import { type RefObject, useEffect, useRef } from "react";
import { openLink } from "../links.ts";
import { sanitize } from "../sanitize.ts";

export const asHtml = ({ type, content }: { type: "html" | "text"; content: string }): string => {
	if (type === "html") return content;
	const text = document.createElement("p");
	text.textContent = content;
	return text.innerHTML.replaceAll("\n", "<br>");
};

/** Links in there lead into the sandbox's own pages. */
export function useInsideLinks(place: RefObject<HTMLElement | null>, as: string): void {
	useEffect(() => {
		const follow = (event: MouseEvent) => {
			const link = (event.target as Element).closest?.("a[href]");
			if (!link) return;
			event.preventDefault();
			openLink(link.getAttribute("href") ?? "", as);
		};
		const element = place.current;
		element?.addEventListener("click", follow);
		return () => element?.removeEventListener("click", follow);
	}, [place, as]);
}

/** HTML somebody sent, made harmless; its links stay inside the sandbox. */
export function Paper({ html, as }: { html: string; as: string }) {
	const place = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (place.current) place.current.innerHTML = sanitize(html);
	}, [html]);
	useInsideLinks(place, as);
	return <div className="sb-paper" ref={place} />;
}
