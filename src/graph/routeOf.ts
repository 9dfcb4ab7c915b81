/** The parts of addresses that Graph itself gave names; everything else is an id or somebody's address. */
const known = new Set(
	`me users chats messages events calendar calendarView getSchedule todo lists tasks installedApps tabs members subscriptions send
	getMailTips teamwork sendActivityNotification instances`.split(/\s+/),
);

/**
 * An address without whom or what it is about, so that it can be counted and shown.
 *
 * @example routeOf("/chats/19:meeting_abc@thread.v2/messages") // "/chats/{id}/messages"
 */
export const routeOf = (path: string): string =>
	path
		.split("?")[0]
		?.split("/")
		.map((part) => (part === "" || known.has(part) ? part : "{id}"))
		.join("/") ?? "";
