import type { asks as en } from "../en/asks.ts";
import type { Translated } from "../translated.ts";

export const asks: Translated<typeof en> = {
	place: "自分への依頼",
	administration: "管理",
	hello: {
		morning: "{{name}}さん、おはようございます",
		afternoon: "{{name}}さん、こんにちは",
		evening: "{{name}}さん、こんばんは",
	},
	sum_other: "依頼は{{count}}件、{{about}}です。",
	about_other: "約{{count}}分",
	doneAll: "対応待ちの依頼はもうありません。",
	none: "対応待ちの依頼はありません",
	noneWhy: "会議やチームからの依頼は、ここに表示されます。",
	due: {
		by: "締切 {{day}} {{time}}",
		was: "締切は{{day}} {{time}}でした",
		until: "{{day}} {{time}}まで",
		today: "今日",
		tomorrow: "明日",
		yesterday: "昨日",
	},
	answer: { about: "回答 · 質問4つ、2分 · {{due}}", go: "回答する" },
	vote: { about: "前提の確認 · 30秒 · {{due}}", go: "確かめる" },
	echo: {
		title: "{{day}}に何を決めましたか？",
		titleOnly: "何を優先すると決めましたか？",
		about: "エコー · 何も見ず、記憶だけで · 10秒",
		send: "送信",
		skip: "覚えていない",
		who: "回答を見られるのは、決定者と進行役だけです。",
		after: "決定の内容は、会議のページに再び表示されます。",
		see: "決定の内容を見る",
	},
	stance: {
		about: "立場 · {{day}}に{{name}}さんが決定",
		legend: "あなたの立場は？",
		more: "会議のページで見る",
		send: "送信",
		after: "あなたの立場が、ご自身の言葉でチームに表示されます。",
	},
	closed: {
		stance: "決定に対するあなたの立場は？",
		review: "あなたが担当する決定に、見直しの時期が来ました",
		why: "パルスが記憶だけでお尋ねする優先事項が、見えてしまいます。",
		open: "表示する",
	},
	pulse: {
		title: "優先事項は今も正しいですか？",
		about: "{{team}}のパルス · 1分 · {{due}}",
		waits: "先に、上の決定についてお答えください。このパルスを見ると答えがわかってしまいます。",
		after: "締切後、名前とともにチームに表示されます。それまでは変更できます。",
		page: "パルスを開く",
	},
	realign: {
		title: "{{name}}さんが認識合わせを希望しています",
		about: "認識合わせ、{{team}} · 1分 · 3つの項目と日時",
		go: "読む",
	},
	translation: {
		about: "言い換え · {{name}}さんが、この意味でよいか尋ねています",
		after: "保存しました。「言い換え」で変更できます。",
	},
	waiting: {
		title: "ほかの人を待っています",
		answers: {
			about_other: "{{of}}人中{{count}}人が未回答 · {{due}}",
		},
		translation: {
			about_other: "{{name}}さんが言い換えの{{count}}行に未回答です",
		},
		framework: { title: "枠組みの草案", about: "{{team}} · {{day}}から{{name}}さんの手元にあります" },
		realign: { title: "{{name}}さんに認識合わせをお願いしました", about: "依頼日 {{day}} · 日時は未定です" },
		open: "開く",
	},
	thanks: "ありがとうございます。届きました",
	undo: "元に戻す",
	failed: {
		away: "まだ送信されていません",
		awayWhy: "回答はここに残っており、自動で送信されます。",
		again: "もう一度送信",
		see: "今の状態を見る",
		drop: "送信しない",
	},
};
