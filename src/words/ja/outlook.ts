import type { outlook as en } from "../en/outlook.ts";
import type { Translated } from "../translated.ts";

export const outlook: Translated<typeof en> = {
	asks_other: "依頼は{{count}}件です",
	about_other: "このメールの中で、約{{count}}分です。",
	first: "まず、記憶だけで",
	firstWhy: "このメールの依頼を見ると答えがわかってしまうため、この後すぐに表示します。",
	done: "このメールの依頼は以上です",
	nothing: "このメールに、対応待ちの依頼はありません。",
	also: "ほかに対応待ちの依頼",
	alsoCount_other: "ほかに対応待ちの依頼：{{count}}件",
	noMore: "ほかに対応待ちの依頼はありません。",
	back: "戻る",
	open: "{{room}}を開く",
	gone: {
		pulse: {
			title: "ここで回答することはもうありません",
			why: "このパルスは締め切られました。全員の回答はパルスのページにあります。",
			answered: "このパルスには回答済みです。回答は{{until}}変更できます。",
		},
		translations: { title: "ここで回答することはもうありません", why: "お尋ねしたすべての行に回答済みです。" },
		framework: { title: "最新の内容を確認済みです", why: "有効な版を読み終えています。" },
		signals: { title: "この注意は決着しました", why: "見送られたか、根拠がなくなりました。" },
		realign: { title: "ここに対応待ちの依頼はありません", why: "すでに決着したか、ほかの人への依頼です。" },
		panel: { title: "このパネルはもう表示できません", why: "会議から外されたか、あなたが招待から外れています。" },
		other: { title: "このメールに、対応待ちの依頼はありません", why: "依頼されたことはすべて完了しています。" },
	},
};
