import type { rooms as en } from "../en/rooms.ts";
import type { Translated } from "../translated.ts";

export const rooms: Translated<typeof en> = {
	nav: "チームのページ",
	asks: "自分への依頼",
	framework: "枠組み",
	pulse: "パルス",
	signals: "シグナル",
	overTime: "推移",
	diagnosis: "診断",
	coalition: "支持の状況",
	translations: "言い換え",
	realign: "認識合わせ",
	decisions: "決定",
	team: "チーム",
	whose: "チーム",
	noTeam: "まだどのチームにも入っていません",
	noTeamWhy: "あなたに回答を求める最初の会議で、その参加者がチームになります。「チーム」から作ることもできます。",
};
