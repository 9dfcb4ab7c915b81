import type { nudge as en } from "../en/nudge.ts";
import type { Translated } from "../translated.ts";

export const nudge: Translated<typeof en> = {
	noPanel:
		"この招待には{{team}}のリーダーの過半数が含まれていますが、パネルがありません。パネルがあれば、何を最適化すべきかを全員が会議の前に一人ずつ答えます。このまま送信することもできます。",
	add: "パネルを追加",
	added_other: "新たに招待される人: {{names}}。公開までは、パネルがこの人たちにも質問します。",
	comma: "{{first}}、{{next}}",
	and: "{{first}}、{{last}}",
	others_other: "ほか{{count}}人",
};
