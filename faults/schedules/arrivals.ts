import { people } from "../../sandbox/people.ts";
import type { World } from "../room/world.ts";

/** What reached somebody and when, by the clock of who got it. */
export type Arrival = { key: string; at: number };

const panelIn = (told: unknown): string | undefined => /panel\/([0-9a-f-]{36})/.exec(JSON.stringify(told).replaceAll(/%2F/gi, "/"))?.[1];

const purposes: Record<string, string> = { followUpSent: "follow-up", answersRequested: "reminder", echoAsked: "echo" };

const purposeOfMail = (subject: string): string => {
	if (/^What did we decide/.test(subject)) return "echo";
	return /^Your answer is missing/.test(subject) ? "reminder" : "follow-up";
};

const aliasOf = (id: string): string => people.find(({ oid }) => oid === id)?.alias ?? id;

/** Listens to what Graph is asked from now on; mails are read where they arrived. */
export function listenForArrivals({ tenant: { graph } }: World): { of(panelIds: ReadonlySet<string>): Arrival[] } {
	const heard: (Arrival & { panelId: string })[] = [];
	graph.received.listen(({ method, path, status, body, at }) => {
		if (method !== "POST" || status >= 300) return;
		const panelId = panelIn(body);
		if (panelId === undefined) return;
		const asked = body as { activityType?: string; recipient?: { userId?: string } };
		if (path.includes("sendActivityNotification")) {
			const who = asked.recipient?.userId ?? /^\/users\/([^/]+)/.exec(path)?.[1] ?? "";
			const purpose = purposes[asked.activityType ?? ""];
			if (purpose) heard.push({ key: `${purpose} activity ${panelId} ${aliasOf(who)}`, at: Date.parse(at), panelId });
		} else if (/^\/chats\/[^/]+\/messages/.test(path)) heard.push({ key: `follow-up chat ${panelId}`, at: Date.parse(at), panelId });
	});
	return {
		of: (panelIds) => {
			const mails = people.flatMap(({ alias }) =>
				graph.mailbox(alias).inbox.flatMap((mail) => {
					const panelId = panelIn(mail["body"]);
					if (panelId === undefined) return [];
					const key = `${purposeOfMail(String(mail["subject"]))} mail ${panelId} ${alias}`;
					return [{ key, at: Date.parse(String(mail["receivedDateTime"])), panelId }];
				}),
			);
			return [...heard, ...mails].filter((one) => panelIds.has(one.panelId));
		},
	};
}
