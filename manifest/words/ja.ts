import type { ManifestWords } from "./words.ts";

export const ja: ManifestWords = {
	name: { short: "Evenover", full: "Evenover: 何を何より優先するかを決める" },
	outlookName: "Evenover (Outlook 用)",
	description: {
		short: "経営陣の意見の違いを会議の前に明らかにし、会議で決着をつけます。",
		medium:
			"会議の前に、何を優先すべきか、何を変えられないかを、リーダー一人ひとりに個別に尋ねます。意見の違いを確かめ、何を何よりも優先するかを決め、決定を残します。",
		full: "経営チームは会議では合意しても、席に戻るとそれぞれ異なる優先順位で動きがちです。Evenover はそれを会議の前に明らかにし、会議で決定に導き、その後も決定を生かし続けます。\n\n会議の前: Outlook の招待に Evenover を追加します。リーダーは一人ずつ、2 分で 4 つの質問に答えます。全員の回答が公開されるまで、他の人の回答は誰にも見えません。\n\n会議中: 回答が分かれた点と、次に決めるべき問いが全員に示されます。決定者は、何を何よりも優先するかを選び、担当者と見直す日を決めます。\n\n会議の後: 決定した内容は、招待された全員に一度だけ届きます。数日後、1 つの質問で、何が記憶に残っているかがわかります。",
	},
	tab: "決定事項",
	group: "Evenover",
	buttons: {
		organizer: { label: "会議の前に尋ねる", tip: "この会議で何を優先すべきか、何を変えられないかを、リーダー一人ひとりに個別に尋ねます。" },
		attendee: {
			label: "会議の前に回答する",
			tip: "4 つの質問に、2 分で、一人で回答します。全員の回答が公開されるまで、あなたの回答は誰にも見えません。",
		},
		mail: { label: "会議の前に回答する", tip: "受信トレイの招待から回答できます。4 つの質問、2 分、一人で答えます。" },
	},
	activities: {
		followUpSent: { description: "会議で決まったことと、残された課題", template: "会議の後: {topic}" },
		answersRequested: { description: "会議の前のあなたの回答がまだありません", template: "会議の前に: {topic}" },
		echoAsked: { description: "決定について覚えていること", template: "記憶から: {topic}" },
		pulseAsked: { description: "チームの優先事項が今も正しいかどうか", template: "優先事項は今も正しいですか? {topic}" },
		warningRaised: { description: "チームの優先事項が変わりつつある可能性", template: "優先事項が変わりつつある可能性があります: {topic}" },
		translationAsked: { description: "言い換えが意図どおりかどうか", template: "このような意味でしたか? {topic}" },
	},
};
