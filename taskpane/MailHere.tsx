import { useEffect, useState } from "react";
import { Skeleton } from "../src/ui/parts/Skeleton.tsx";
import { StateFrame } from "../src/ui/states/StateFrame.tsx";
import { AsksPlace, type PanelAt } from "./AsksPlace.tsx";
import { linkIn, type MailLink } from "./mailLink.ts";
import type { OutlookHost } from "./outlookHost.ts";

/** The pane beside a mail: what it asks, done there; where it is none of ours, what waits. */
export function MailHere({ host, panelAt }: { host: OutlookHost; panelAt: PanelAt }) {
	const [link, setLink] = useState<MailLink | null>();
	useEffect(() => {
		let wanted = true;
		void host.body().then((html) => wanted && setLink(linkIn(html, location.origin)));
		return () => {
			wanted = false;
		};
	}, [host]);
	if (link === undefined)
		return (
			<StateFrame>
				<Skeleton />
			</StateFrame>
		);
	return <AsksPlace link={link} panelAt={panelAt} />;
}
