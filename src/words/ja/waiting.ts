import type { waiting as en } from "../en/waiting.ts";
import type { Translated } from "../translated.ts";

export const waiting: Translated<typeof en> = {
	posting: {
		one: "「{{subject}}」のフォローアップは、あなたの不在中はチャットに投稿できませんでした。今、投稿しています。",
		many: "{{count}}件のフォローアップは、あなたの不在中はチャットに投稿できませんでした。今、投稿しています。",
	},
	consent: {
		title: "フォローアップの投稿に許可が必要です",
		one: "「{{subject}}」のフォローアップが、あなたの名前での会議チャットへの投稿を待っています。Evenoverに投稿の許可がなくなりました。",
		many: "{{count}}件のフォローアップが、あなたの名前での会議チャットへの投稿を待っています。Evenoverに投稿の許可がなくなりました。",
		how: "確認が表示されない場合は、管理者による組織への許可が必要です。",
		give: "許可して投稿する",
		notNow: "今はしない",
	},
};
