import { type ReactNode, useEffect, useRef } from "react";
import type { IconName } from "../icons.ts";
import { Icon } from "./Icon.tsx";

type Tone = "warn" | "bad" | "info" | "ok" | "plain";
type Props = { tone?: Tone; icon?: IconName; title?: string; children?: ReactNode; actions?: ReactNode; about?: unknown; quiet?: boolean };

const usual: Record<Tone, IconName> = { warn: "info", bad: "warning", info: "info", ok: "checkmarkCircleFilled", plain: "lockClosed" };

/** Something to know, in place. What refuses or broke (`warn`, `bad`) is announced and takes the focus to its title, again for each new `about`.
 * `quiet` only says it, for when somebody is in the middle of writing. */
export function Message({ tone = "plain", icon = usual[tone], title, children, actions, about, quiet = false }: Props) {
	const heading = useRef<HTMLParagraphElement>(null);
	const urgent = !quiet && (tone === "warn" || tone === "bad");
	// biome-ignore lint/correctness/useExhaustiveDependencies: a new occasion of the same message takes the focus again
	useEffect(() => {
		if (urgent) heading.current?.focus();
	}, [urgent, about]);
	return (
		<>
			<div className={`msg ${tone}`} {...(urgent ? { role: "alert" } : quiet ? { role: "status" } : {})}>
				<Icon name={icon} />
				<div className="grow col g4">
					{title && (
						<p className="t5" ref={heading} tabIndex={-1}>
							{title}
						</p>
					)}
					{children}
				</div>
			</div>
			{actions}
		</>
	);
}
