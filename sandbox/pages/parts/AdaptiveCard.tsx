import { useEffect, useRef, useState } from "react";
import { openLink } from "../links.ts";

const colour = (name: string) => ({ default: `var(--color${name})`, subtle: "var(--colorNeutralForeground3)" });
const container = {
	backgroundColor: "var(--colorNeutralBackground2)",
	foregroundColors: {
		default: colour("NeutralForeground1"),
		accent: colour("BrandForeground1"),
		attention: colour("StatusDangerForeground1"),
		good: colour("StatusSuccessForeground1"),
		warning: colour("StatusWarningForeground1"),
	},
};
const look = {
	fontFamily: "var(--fontFamilyBase)",
	fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
	fontWeights: { lighter: 400, default: 400, bolder: 600 },
	spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
	containerStyles: { default: container, emphasis: { ...container, backgroundColor: "var(--colorNeutralBackground3)" } },
	actions: { actionsOrientation: "horizontal", actionAlignment: "left", buttonSpacing: 8, maxActions: 6 },
	supportsInteractivity: true,
};

const plain = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The little Markdown that cards know: bold, italic, links. */
const inline = (text: string) =>
	plain(text)
		.replaceAll(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
		.replaceAll(/(^|\s)[_*]([^_*]+)[_*](?=\s|[.,;:!?]|$)/g, "$1<em>$2</em>")
		.replaceAll(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '<a href="$2">$1</a>')
		.replaceAll(/\r?\n/g, "<br>");

async function draw(card: unknown, open: (link: string) => void): Promise<HTMLElement> {
	const cards = await import("adaptivecards");
	cards.AdaptiveCard.onProcessMarkdown = (text, result) => {
		result.outputHtml = inline(text);
		result.didProcess = true;
	};
	const shown = new cards.AdaptiveCard();
	shown.hostConfig = new cards.HostConfig(look);
	shown.onExecuteAction = (action) => {
		if (action instanceof cards.OpenUrlAction && action.url !== undefined) open(action.url);
	};
	shown.onAnchorClicked = (_element, anchor) => {
		open(anchor.href);
		return true;
	};
	shown.parse(card);
	const element = shown.render();
	if (!element) throw new Error("The card is empty");
	for (const button of element.querySelectorAll("button")) button.classList.add("btn");
	return element;
}

/** An Adaptive Card, drawn by the library that Teams' own cards are written against. */
export function AdaptiveCard({ card, as }: { card: unknown; as: string }) {
	const place = useRef<HTMLDivElement>(null);
	const [trouble, setTrouble] = useState("");
	const text = JSON.stringify(card);
	useEffect(() => {
		let wanted = true;
		draw(JSON.parse(text), (link) => openLink(link, as)).then(
			(element) => {
				if (wanted) place.current?.replaceChildren(element);
			},
			(cause: Error) => setTrouble(cause.message),
		);
		return () => {
			wanted = false;
		};
	}, [text, as]);
	return trouble === "" ? <div className="sb-adaptive" ref={place} /> : <p className="msg warn">This card could not be shown: {trouble}</p>;
}
