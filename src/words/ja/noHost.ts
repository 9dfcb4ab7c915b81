import type { noHost as en } from "../en/noHost.ts";
import type { Translated } from "../translated.ts";

export const noHost: Translated<typeof en> = {
	teamsTitle: "Teamsが応答していません",
	teams: "どの会議かをTeamsが知らせるのを待っています。開き直すか、Teamsなしで使えるブラウザーで続けてください。",
	outlookTitle: "Outlookが応答していません",
	outlook: "ここで何が開かれているかをOutlookから受け取れませんでした。ウィンドウを開き直すか、ブラウザーで続けてください。",
	oldTitle: "このOutlookはEvenoverには古すぎます",
	old: "Evenoverに必要な機能がありません。Outlookを更新するか、Web版Outlookを使うか、ブラウザーで続けてください。",
	browser: "ブラウザーで開く",
};
