import type { waiting as en } from "../en/waiting.ts";
import type { Translated } from "../translated.ts";

export const waiting: Translated<typeof en> = {
	posting: {
		one: "Der Nachbericht zu {{subject}} ließ sich ohne Sie nicht im Chat posten. Das holen wir jetzt nach.",
		many: "{{count, Words}} Nachberichte ließen sich ohne Sie nicht in ihren Chats posten. Das holen wir jetzt nach.",
	},
	consent: {
		title: "Der Nachbericht braucht Ihre Erlaubnis",
		one: "Der Nachbericht zu {{subject}} wartet darauf, in Ihrem Namen im Chat der Besprechung gepostet zu werden. Evenover darf das nicht mehr.",
		many: "{{count, Words}} Nachberichte warten darauf, in Ihrem Namen in den Chats ihrer Besprechungen gepostet zu werden. Evenover darf das nicht mehr.",
		how: "Werden Sie nicht danach gefragt, muss die IT-Administration es für Ihre Organisation erlauben.",
		give: "Erlauben und posten",
		notNow: "Nicht jetzt",
	},
};
