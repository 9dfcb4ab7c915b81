import { useLayoutEffect, useRef } from "react";
import type { TeamsHost, TeamsPlace } from "../teamsHost.ts";

type Props = { host: TeamsHost; place: TeamsPlace; as: string; title: string; src?: string; tabs?: number };

/** The tab's frame, answered by the page as Teams would. Another person or place is another load, and so is a tab that was just pinned. */
export function TeamsFrame(props: Props) {
	const { place, as, tabs = 0 } = props;
	return <Frame key={`${as} ${place.frameContext} ${place.entityId} ${place.meeting?.chatId} ${place.subEntityId} ${tabs}`} {...props} />;
}

function Frame({ host, place, title, src = "/teams-tab/" }: Props) {
	const element = useRef<HTMLIFrameElement>(null);
	useLayoutEffect(() => (element.current ? host.frame(element.current, place) : undefined), [host, place]);
	return <iframe ref={element} className="sb-frame" title={title} src={src} />;
}
