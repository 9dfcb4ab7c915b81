import type { task as en } from "../en/task.ts";
import type { Translated } from "../translated.ts";

export const task: Translated<typeof en> = {
	title: "見直し：{{chosen}}を優先、次に{{over}}",
	givesUp: "諦めること：{{givesUp}}",
	why: "理由：{{why}}",
	scope: "適用範囲：{{scope}}",
	by: "{{name}}さんが決定しました。議題：{{topic}}",
	look: "{{day}}に、今も正しいか、決め直すべきかをお答えください。",
	open: "Evenoverで開く",
	replaces: "「{{chosen}}を優先、次に{{over}}」を置き換えた決定です。そのタスクがあれば、完了にできます。",
};
