import type { coalition as en } from "../en/coalition.ts";
import type { Translated } from "../translated.ts";

export const coalition: Translated<typeof en> = {
	whose: {
		title: "見られる人：{{names}}",
		everyone: "このページはチームの全員が見られます",
		why: "どの行も、公に示された内容です。立場、締切後のパルス、エコー、公開された順番に基づきます。",
		everyoneWhy: "進行役と決定者を指名すると、その2人だけが見られます。",
		toTeam: "指名する",
	},
	refused: {
		title: "見られるのは次の人だけです：{{names}}",
		reason:
			"対話の準備のためのページなので、チームの進行役と決定者だけが読めます。チーム全体で決定がどう保たれているかは、誰でも見られます。",
		go: "チームの推移を見る",
	},
	toEcho: "回答またはスキップする",
	toPulse: "パルスへ",
	next: {
		title: "次に話す相手",
		none: "今は特にいません",
		noneWhy: "反対している人、離れつつある人、発言が途絶えた人はいません。",
		against: "「{{point}}」に反対",
		drifting: "「{{point}}」から離れつつある",
		quiet_other: "{{count}}週間発言なし",
		never: "まだ発言なし",
		heard: "最後の発言 {{day}}",
	},
	table: {
		title: "項目ごとの全員の状況",
		none: "有効な決定や優先事項がまだないため、表示する内容がありません。",
		leader: "リーダー",
		decisions: "有効な決定",
		priorities: "優先事項",
		explain: "各項目についての各人の最新の発言です。セルを開くと読めます。",
		region: "支持の状況（幅の広い表）",
		cell: "{{name}}、{{point}}：{{holding}}",
	},
	holding: { holds: "支持", drifting: "離れつつある", against: "反対", unheard: "発言なし" },
	said: "{{name}}、{{day}}",
	open: { panel: "パネルを開く", pulse: "パルスを開く" },
	priority: "{{label}}",
	decided: "自ら決定",
	stance: {
		commit: "コミット",
		disagreeAndCommit: "反対だがコミット：「{{words}}」",
		cannotCommit: "コミットできない：「{{words}}」",
	},
	echo: {
		remembered: "覚えていた",
		half: "優先するものは覚えていたが、譲るものは違った",
		reversed: "逆に覚えていた",
		other: "別の内容を覚えていた",
	},
	mark: { stillRight: "今も正しいと回答", shifting: "変わりつつあると回答", wrong: "正しくないと回答" },
	recall: { missing: "記憶では挙げず", named: "記憶で挙げた" },
	order: {
		lower_other: "有効な順位より{{count}}つ下に配置",
		same: "有効な順位と同じか、それより上に配置",
	},
};
