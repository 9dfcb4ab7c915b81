import type { outlook as en } from "../en/outlook.ts";
import type { Translated } from "../translated.ts";

export const outlook: Translated<typeof en> = {
	asks_one: "Eine Sache ist zu tun",
	asks_other: "{{count, Words}} Dinge sind zu tun",
	about_one: "In dieser Mail, etwa eine Minute.",
	about_other: "In dieser Mail, etwa {{count, words}} Minuten.",
	first: "Zuerst aus dem Gedächtnis",
	firstWhy: "Was diese Mail fragt, würde die Antwort verraten. Es kommt gleich danach.",
	done: "Das ist alles, was diese Mail fragt",
	nothing: "In dieser Mail wartet nichts auf Sie.",
	also: "Außerdem wartet auf Sie",
	alsoCount_one: "Außerdem wartet auf Sie: eine Anfrage",
	alsoCount_other: "Außerdem warten auf Sie: {{count, words}} Anfragen",
	noMore: "Sonst wartet nichts auf Sie.",
	back: "Zurück",
	open: "{{room}} öffnen",
	gone: {
		pulse: {
			title: "Hier ist nichts mehr zu beantworten",
			why: "Dieser Puls ist geschlossen. Was alle gesagt haben, steht auf seiner Seite.",
			answered: "Sie haben diesen Puls beantwortet und können es {{until}} ändern.",
		},
		translations: {
			title: "Hier ist nichts mehr zu beantworten",
			why: "Jede Zeile, nach der Sie gefragt wurden, hat Ihre Antwort.",
		},
		framework: { title: "Sie sind auf dem neuesten Stand", why: "Sie haben die geltende Fassung gelesen." },
		signals: { title: "Dieser Hinweis ist erledigt", why: "Er wurde beiseitegelegt, oder worauf er beruhte, gilt nicht mehr." },
		realign: { title: "Hier wartet nichts", why: "Das ist geklärt, oder gefragt war jemand anderes." },
		panel: {
			title: "Diese Befragung gibt es für Sie nicht mehr",
			why: "Sie wurde von ihrer Besprechung gelöst, oder Sie sind nicht mehr eingeladen.",
		},
		other: { title: "In dieser Mail wartet nichts auf Sie", why: "Alles, was sie von Ihnen wollte, ist getan." },
	},
};
