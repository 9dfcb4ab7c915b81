import type { myData as en } from "../en/myData.ts";
import type { Translated } from "../translated.ts";

export const myData: Translated<typeof en> = {
	title: "ご自分のデータ",
	what: "ここで入力された内容と、ご自身について保存されている情報のすべてを、1つのファイル（JSON）にまとめます。ほかの方の発言は含まれません。",
	take: "自分のデータを書き出す",
	ready: "{{fileName}}の準備ができました。",
	leftOut: "{{team}}が記憶をお尋ねしている内容は含まれていません。回答するかスキップすると、ファイルに含まれるようになります。",
	copy: "代わりにコピーする",
	copied: "データをコピーしました。",
	here: "ここではコピーが許可されていません。文面を選択してコピーしてください。",
	text: "コピーする文面",
};
