import type { tookPlace as en } from "../en/tookPlace.ts";
import type { Translated } from "../translated.ts";

export const tookPlace: Translated<typeof en> = {
	ask: "この会議は開かれましたか？",
	booked: "予定は{{day}} {{time}}まででした。回答が公開されていないため、何も送信していません。",
	decides:
		"予定は{{day}} {{time}}まででした。回答が公開されていないため、何も送信していません。開かれたかどうかは、{{name}}さんが回答できます。",
	meeting: "これから会議を行う場合は、回答を公開してください。フォローアップは自動で送信されます。",
	did: "開かれた：未決の論点を送る",
	didnt: "開かれなかった：パネルを終了する",
	moved: "日時が変わった",
	movedHow: "Outlookで招待を変更してください。パネルも新しい日時に移り、回答はそのまま残ります。",
	sending: "フォローアップを送信しています。",
	done: "このパネルは終わりですか？",
	close: "パネルを終了する",
	sealed: "以後、ここで回答や決定はできず、リマインドも届きません。回答は封印されたままになります。",
	revealed: "以後、ここで回答、決定、立場の表明はできず、記憶をお尋ねすることもありません。決定は有効のままです。",
	readable: "閲覧できる範囲は変わりません。再開はできません。",
	yes: "終了する",
	no: "今はしない",
	closed: "パネルを終了しました。",
	closedOn: "このパネルは{{day}}に終了しました",
	closedSealed: "回答は公開されませんでした。封印されたままになります。",
	closedRevealed: "新たな回答や決定は受け付けません。決定は有効のままです。",
	answersRemoved: "回答は{{day}}に削除されました",
	answersRemovedWhy: "組織は回答を一定期間だけ保存します。",
	tooFewLeft: "回答は表示されなくなりました",
	tooFewLeftWhy: "ある人のデータが消去され、残った少数の回答では誰のものか分かるおそれがあります。",
	decidedStays: "決定は残ります。",
	replacedSince: "ここでの決定は、その後別の決定に置き換えられました。",
	undecided: "ここでは何も決定されませんでした。",
	seat: {
		why: "再び決定者が決まるまで、未決の論点は未決のままです。",
		ask: "{{names}}さんに、決定者の指名を依頼してください。",
		name: "決定者を指名する",
		named: "今後は{{name}}さんが決定します。",
	},
};
