import type { vote as en } from "../en/vote.ts";
import type { Translated } from "../translated.ts";

export const vote: Translated<typeof en> = {
	question: "これは成り立ちますか？",
	how: "同僚が前提にしている内容です。ご存じの範囲でお答えください。",
	holds: "成り立つ",
	doesNot: "成り立たない",
	unknown: "わからない",
	named: "同僚が書いたものです。誰が書いたかは、公開後にわかります。",
	unattributed: "同僚が書いたものです。誰が書いたかは、公開後も表示されません。",
	counted: "あなたの回答は、人数としてだけ表示されます。",
	none_other: "1つ以上選んでから送信してください。",
	left_other: "{{chosen}}件選択、残り{{count}}件。残りは後でも結構です。",
	send: "送信",
	sending: "送信しています",
	later: "後で",
	kept: "選んだ内容は残っています。",
	changed: {
		title: "確かめる内容が変わりました",
		reason: "選んだ内容は、今も問われている範囲で残っています。",
		go: "今の内容を表示する",
	},
};
