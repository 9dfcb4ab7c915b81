import type { IconName } from "../icons.ts";
import { Icon } from "../parts/Icon.tsx";
import type { WarningRead } from "./signalsKey.ts";

type Kind = WarningRead["evidence"][number]["kind"];

// Fluent System Icons (https://github.com/microsoft/fluentui-system-icons, MIT licence), 20 px
const paths: Partial<Record<Kind, string>> = {
	signal:
		"M18 4.8c0-.98-.93-1.7-1.89-1.45l-13 3.47A1.5 1.5 0 0 0 2 8.27v2.5c0 .65.41 1.23 1.03 1.43l1.97.66v.89a3.25 3.25 0 0 0 6.27 1.2l4.76 1.59A1.5 1.5 0 0 0 18 15.1zm-7.68 9.83A2.25 2.25 0 0 1 6 13.75v-.56zm6.05-10.31a.5.5 0 0 1 .63.48v10.31a.5.5 0 0 1-.66.48l-13-4.34a.5.5 0 0 1-.34-.47V8.27a.5.5 0 0 1 .37-.48z",
	pulse:
		"m10.5 16.8 4.75-4.8h-1a2 2 0 0 1-.36-.04l-3.86 3.9-3.87-3.9a2 2 0 0 1-.36.04h-1l4.75 4.8c.26.27.69.27.95 0m6.22-12.49a4.4 4.4 0 0 1 .98 4.7L17.5 9h-.89c.67-1.28.48-2.9-.6-3.98A3.3 3.3 0 0 0 11.3 5l-.95.96a.5.5 0 0 1-.71 0L8.68 5a3.3 3.3 0 0 0-4.7-.01A3.4 3.4 0 0 0 3.41 9H2.5l-.18.01a4.4 4.4 0 0 1 .94-4.74 4.3 4.3 0 0 1 6.13.02l.6.61.6-.6.1-.1a4.3 4.3 0 0 1 6.03.11m-8.76 2a.5.5 0 0 0-.92 0L5.47 10H2.5a.5.5 0 0 0 0 1h3.3a.5.5 0 0 0 .46-.3L7.5 7.79l2.04 4.9a.5.5 0 0 0 .88.08l2.15-3.43 1.3 1.49q.16.16.38.17h3.25a.5.5 0 0 0 0-1h-3.02l-1.6-1.83a.5.5 0 0 0-.8.06l-2 3.18z",
	echo: "M16.5 6.67a.5.5 0 0 1 .3.1l.08.07.01.02A5 5 0 0 1 13.22 15L13 15H6.7l1.65 1.65c.18.17.2.44.06.63l-.06.07a.5.5 0 0 1-.63.06l-.07-.06-2.5-2.5a.5.5 0 0 1-.06-.63l.06-.07 2.5-2.5a.5.5 0 0 1 .76.63l-.06.07L6.72 14h.14L7 14h6a4 4 0 0 0 3.11-6.52.5.5 0 0 1 .39-.81m-4.85-4.02a.5.5 0 0 1 .63-.06l.07.06 2.5 2.5.06.07a.5.5 0 0 1 0 .56l-.06.07-2.5 2.5-.07.06a.5.5 0 0 1-.56 0l-.07-.06-.06-.07a.5.5 0 0 1 0-.56l.06-.07L13.28 6h-.14L13 6H7a4 4 0 0 0-3.1 6.52q.1.14.1.31a.5.5 0 0 1-.9.3A4.99 4.99 0 0 1 6.77 5h6.52l-1.65-1.65-.06-.07a.5.5 0 0 1 .06-.63",
};
const known: Record<"recall" | "drift", IconName> = { recall: "questionCircle", drift: "arrowSwap" };

/** What kind of evidence it is, beside words that say it. */
export function KindIcon({ kind }: { kind: Kind }) {
	if (kind === "recall" || kind === "drift") return <Icon name={known[kind]} />;
	return (
		<svg className="i i20" viewBox="0 0 20 20" focusable="false" aria-hidden="true">
			<path d={paths[kind]} />
		</svg>
	);
}
