import { type ReactNode, useEffect, useId, useRef } from "react";
import { type AskIcon, askIcons } from "./askIcons.ts";

type Props = {
	icon: AskIcon;
	title: ReactNode;
	about: string;
	/** The reader comes back here: the focus comes along. */
	arrived?: boolean;
	/** At the right, under the title where it is narrow. */
	action?: ReactNode;
	children?: ReactNode;
};

/** One thing that waits: what it is, how long it takes, and below it what to do. */
export function AskCard({ icon, title, about, arrived = false, action, children }: Props) {
	const id = useId();
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (arrived) heading.current?.focus();
	}, [arrived]);
	return (
		<section className="my-ask" aria-labelledby={id}>
			<div className="hd">
				<span className="tp">
					<svg className="i i20" viewBox="0 0 20 20" focusable="false" aria-hidden="true">
						<path d={askIcons[icon]} />
					</svg>
				</span>
				<div className="grow">
					<h2 className="t5" id={id} tabIndex={-1} ref={heading}>
						{title}
					</h2>
					<p className="s q2">{about}</p>
				</div>
				{action}
			</div>
			{children && <div className="bd">{children}</div>}
		</section>
	);
}
