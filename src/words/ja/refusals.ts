import type { refusals as en } from "../en/refusals.ts";
import type { Translated } from "../translated.ts";

export const refusals: Translated<typeof en> = {
	other: { title: "実行できませんでした" },
	signIn: { title: "続けるにはサインインしてください", reason: "Evenoverがサインインを確認できませんでした。もう一度お試しください。" },
	unknownAction: { title: "この画面は古くなっています", reason: "開き直すと最新の画面になります。" },
	malformed: {
		title: "読み取れませんでした",
		reason: "送信内容に不足しているか、長すぎる箇所があります。確認して、もう一度お試しください。",
	},
	dayTooFar: { title: "その日付は指定できません", reason: "2000年から2200年までの日付を選んでください。" },
	tooLarge: { title: "長すぎます", reason: "短くして、もう一度送信してください。" },
	tooMany: { title: "一度に送信が集中しました", reason: "少し待ってから、もう一度お試しください。入力した内容は残っています。" },
	storeAway: {
		title: "現在、サーバーの保存先に接続できません",
		reason: "入力した内容は残っています。自動で、またはもう一度送信したときに届きます。二重に処理されることはありません。",
	},
	storeDamaged: {
		title: "保存されているデータの一部が壊れており、復元が必要です",
		reason: "何も変更されておらず、入力した内容は残っています。IT部門にお伝えください：{{reference}}",
	},
	notOnPanel: { title: "このパネルは共有されていません", reason: "表示できるのは招待された人だけです。" },
	keyReused: { title: "すでに実行済みです", reason: "結果はこの画面に表示されています。" },

	panelExists: { title: "この会議にはすでにパネルがあります", reason: "質問は1つの会議に1つです。開いて変更してください。" },
	noOtherAttendees: {
		title: "あと2人必要です",
		reason: "回答を比べるため、進行役のほかに少なくとも2人を招待する必要があります。追加してから添付してください。",
	},
	notOrganizer: {
		title: "主催者だけが行えます",
		reason: "招待を送った人、またはその代理人に、質問の添付を依頼してください。",
	},
	meetingNotFound: { title: "会議が見つかりませんでした", reason: "招待を保存し、少し待ってから、もう一度お試しください。" },
	organizerElsewhere: {
		title: "この会議の主催者は組織外の人です",
		reason: "{{organizer}}は貴社のディレクトリに登録されていません。質問を添付できるのは、登録されている人が主催する会議です。",
	},
	deciderNotInvited: { title: "決定者を招待する必要があります", reason: "会議に追加するか、招待済みの人を選んでください。" },
	facilitatorNotInvited: { title: "進行役を招待する必要があります", reason: "会議に追加するか、招待済みの人を選んでください。" },
	facilitatorDecides: {
		title: "別々の2人を選んでください",
		reason: "パネルを進行する人は、決定者を兼ねられません。決定者と進行役を1人ずつ選んでください。",
	},
	targetCount: { title: "目標は3つから7つです", reason: "少なければ比べるものがなく、多ければ丁寧に順位をつけられません。" },
	repeatedTargetLabel: { title: "{{target}}が2つあります", reason: "目標はそれぞれ1つです。片方を削除してください。" },
	dueAfterMeeting: { title: "締切は会議の前にしてください", reason: "回答は会議中に公開されるため、開始前が締切です。" },
	dueInPast: { title: "その時刻は過ぎています", reason: "全員が回答できるよう、もっと後の時刻を選んでください。" },
	attributionFixed: {
		title: "これはもう変更できません",
		reason: "示された条件のもとで、すでに回答した人がいます。回答の表示方法は変更できません。",
	},
	targetsFixed: {
		title: "目標はもう変更できません",
		reason: "すでに順位をつけた人がいます。公開後の2回目では、別の目標にできます。",
	},

	notALeader: { title: "このパネルの回答者ではありません", reason: "招待されたリーダーが回答します。回答状況は確認できます。" },
	twoFirst: { title: "1位を1つ決めてください", reason: "{{target}}：ぶつかったときにどちらを優先するか選んでください。" },
	noFirst: { title: "1位を1つ決めてください", reason: "すべてを優先するのは、何も優先しないのと同じです。" },
	unknownTarget: { title: "目標が変更されました", reason: "順番をもう一度確認してから、封をしてください。" },
	repeatedTarget: { title: "{{target}}に順位が2つあります", reason: "1つにしてください。" },
	missingTarget: {
		title: "{{target}}にまだ順位がありません",
		reason: "すべての目標に順位をつけてください。残った1つは最下位で構いません。",
	},
	repeatedPlace: { title: "{{target}}の順位が重なっています", reason: "それぞれの順位に入る目標は1つです。" },
	placeOutOfRange: { title: "{{target}}の順位が範囲外です", reason: "順位をつけ直してください。" },
	unknownDimension: {
		title: "「変えられないもの」の項目が変わりました",
		reason: "{{dimension}}はもう質問に含まれません。そのページをもう一度確認してください。",
	},
	repeatedDimension: { title: "{{dimension}}に2回回答しています", reason: "1つ選んでください。" },
	limitWithoutFixed: {
		title: "条件は「動かせない」項目につけます",
		reason: "{{dimension}}には条件がありますが、「動かせない」になっていません。",
	},
	tooManyAssumptions: { title: "前提は3つまでです", reason: "最も重要なものを残してください。" },
	guessOutOfRange: { title: "チームの人数が変わりました", reason: "ほかの人は{{others}}人になりました。もう一度予想してください。" },
	answersFinal: {
		title: "回答は{{revealedAtTime}}に公開されました",
		reason: "公開後に届いたため、今回は集計されません。回答は下書きとして残してあります。",
	},
	votesFinal: {
		title: "確認は締め切られました",
		reason: "回答は{{revealedAtTime}}に公開されました。それまでに送信されなかった分は集計されません。",
	},
	notOnBallot: { title: "これはもう確認の対象ではありません", reason: "今確認できる内容を見てから、送信してください。" },

	nobodyKnown: {
		title: "この情報に当てはまる人はいません",
		reason: "アドレスを確認してください。見つかるのは、チームやパネルに参加している（いた）人、またはメッセージを送った人だけです。",
	},
	erasesSelf: {
		title: "自分自身は消去できません",
		reason: "責任を持つ人が残るよう、ほかの管理者が行えます。",
	},
	retentionDrops: {
		title: "お伝えした数より多く削除されます",
		reason: "{{months}}か月より古い項目は現在{{total}}件です。もう一度確認してから、その数を確定してください。",
	},
	seatTaken: {
		title: "すでに{{name}}が担当しています",
		reason: "担当者がいなくなったときに、別の人を指名できます。",
	},
	alreadyCounted: {
		title: "回答を求められた人は、今から進行役にはなれません",
		reason: "回答は公開済みで、その人の回答がボードから消えてしまうためです。",
	},
	panelWithoutDecider: {
		title: "このパネルには決定者がいません",
		reason: "準備した人または進行役が、決定者を指名できます。",
	},
	notAdmin: { title: "管理者の操作です", reason: "組織で Evenover を管理している方（ロール Evenover.Admin）が行えます。" },
	notYoursToRun: { title: "この操作は行えません", reason: "進行役または決定者が行えます。" },
	alreadyRevealed: { title: "すでに公開されています", reason: "全員がボードを見られます。" },
	tooFewAnswers: {
		title: "回答が1つでは比べられません",
		reason: "2人が回答し、会議が始まると公開できます。",
	},
	tooFewToHide: {
		title: "人数が少なく、匿名にできません",
		reason: "このパネルは名前を表示しません。回答が4件未満では、誰の回答か推測できてしまいます。",
	},
	meetingNotBegun: {
		title: "まだ全員が回答していません",
		reason: "会議が始まるか、全員が回答すると公開できます。",
	},
	notRevealed: { title: "まだ封印されています", reason: "公開まで、回答は誰にも見えません。" },
	allAnswered: { title: "全員が回答済みです", reason: "リマインドする人はいません。" },

	onlyTheDecider: { title: "決定できるのは{{decider}}さんだけです", reason: "決定の後に、ご自身の立場を表明できます。" },
	facilitatorCannotDecide: {
		title: "決定できるのは{{decider}}さんだけです",
		reason: "進行役は決定者を兼ねられません。文面を提案することはできます。",
	},
	incompleteDecision: {
		title: "代償のない選択は、まだ選択ではありません",
		reason: "何を諦めますか。担当者は誰ですか。いつ見直しますか。",
	},
	costMissing: { title: "何を諦めますか？" },
	ownerMissing: { title: "担当者は誰ですか？" },
	reviewMissing: { title: "いつ見直しますか？", reason: "維持する決定は、もう一度見直します。日付を選んでください。" },
	untilMissing: { title: "いつまでですか？" },
	reviewInPast: { title: "その日は過ぎています", reason: "これからの日付を選んでください。" },
	unknownTension: { title: "この論点はなくなりました", reason: "今決着をつけるべきことは、ボードに表示されています。" },
	alreadySettled: { title: "すでに決着がついています", reason: "後の決定で置き換えることはできますが、二重には決められません。" },
	ownerNotOnPanel: { title: "担当者はパネルの参加者から選びます", reason: "招待されている人を選んでください。" },
	contradicts: { title: "以前の決定と矛盾します", reason: "すべてを同時に有効にはできません。どの決定を置き換えますか？" },
	unknownDecision: { title: "この決定が見つかりません", reason: "決定の内容はボードに表示されています。" },
	notSuperseding: { title: "その決定はもう有効ではありません", reason: "有効なものを選んでください。" },
	wordsMissing: { title: "理由をお書きください", reason: "ご自身の言葉で一文。そのまま引用されます。" },
	notYoursToReview: {
		title: "この判断は行えません",
		reason: "担当者は{{owner}}さん、決定者は{{decider}}さんです。どちらも見直せます。あなたは立場を表明できます。",
	},
	decisionReplaced: { title: "後の決定に置き換えられました", reason: "ここで見直すことはもうありません。" },
	notOnTeam: { title: "これらの決定は共有されていません", reason: "読めるのはチームのメンバーだけです。" },
	nothingInForce: { title: "まだ投稿する内容がありません", reason: "最初の決定、または最初に承認された草案が、第1版になります。" },
	noChatYet: {
		title: "投稿できるチャットがまだありません",
		reason: "Teamsで会議を開くと、チャットができます。それまでは、枠組みをMarkdownでコピーしてください。",
	},
	stillAsked: {
		title: "このチャットには、覚えている内容をまだ答えていない人がいます",
		reason: "カードを投稿すると、答える前に内容が知られます。回答を待つことも、このまま投稿することもできます。",
	},
	notAllMembers: {
		title: "このチャットには、チーム以外の人がいます",
		reason: "チームの決定を次の人も読むことになります：{{names}}。それでも投稿しますか。",
	},
	stillAskedNotAll: {
		title: "答える前に知ってしまう人と、チーム以外の人がいます",
		reason: "このチャットには、覚えている内容をまだ答えていない人がいて、カードで知られてしまいます。チーム以外の人：{{names}}。",
	},
	fourthPriority: { title: "優先事項は3つまでです", reason: "4つ目を加えると、すべてが弱まります。どれと置き換えますか？" },
	frameworkTooLong: { title: "覚えておくには多すぎます", reason: "{{most}}件までにしてください。" },
	frameworkIncomplete: {
		title: "書きかけの項目があります",
		reason: "優先事項には理由、指標には成功と失敗の基準、権限の範囲には例が必要です。",
	},
	priorityTwice: { title: "{{priority}}が2つあります", reason: "優先事項はそれぞれ1つです。片方を削除してください。" },
	draftConflict: {
		title: "同じ箇所が同時に変更されました",
		reason: "{{name}}さんが先に保存しました。両方の文面が残っています。どちらを使うか選んでください。",
	},
	draftMoved: {
		title: "その間に草案が変わりました",
		reason: "書いた内容は残っています。今の草案を確認してから続けてください。",
	},
	nothingDrafted: { title: "草案はもうありません", reason: "承認されたか、破棄されました。有効な内容はページに表示されています。" },
	nothingChanged: { title: "変わる点がありません", reason: "草案は、今有効な内容と同じです。" },
	noDeciderNamed: {
		title: "このチームにはまだ決定者がいません",
		reason: "チームの設定で決定者を指名してください。枠組みの内容を承認できるのは決定者だけです。",
	},
	unknownVersion: { title: "その版はありません", reason: "存在する版はページに表示されています。" },
	unknownMetric: { title: "この指標はもう枠組みにありません", reason: "枠組みを開き直して、今の指標を確認してください。" },
	notYourTeamToRun: {
		title: "この変更は行えません",
		reason: "チームの進行役または決定者が変更できます：{{facilitator}}、{{decider}}。",
	},
	deciderHandsOn: {
		title: "引き継げるのは{{decider}}さんだけです",
		reason: "次の決定者は、今の決定者が指名します。ここでの変更を依頼してください。",
	},
	deciderNamedByAnother: {
		title: "決定者はほかの人が指名します",
		reason: "自分を決定者にすることはできません。ほかの人を選ぶか、チームの運営者に指名を依頼してください。",
	},
	teamTooSmall: { title: "あと2人必要です", reason: "チームは、進行役のほかに少なくとも2人です。" },
	notAMember: { title: "このチームのメンバーではありません", reason: "先にチームへ追加するか、メンバーを選んでください。" },
	unknownPeople: {
		title: "見つからない人がいます",
		reason: "組織のディレクトリに{{mails}}がありません。つづりを確認してください。",
	},
	echoFirst: {
		title: "先に質問にお答えください",
		reason: "ここで何を決めたかをお尋ねしています。覚えていることを答えるか、スキップしてから進んでください。",
	},
	noEcho: { title: "ここでの質問はありません", reason: "何かを決めた会議の数日後にお尋ねします。" },
	echoAnswered: { title: "すでに回答済みです", reason: "お尋ねするのは一度だけです。決定の内容はいつでも読めます。" },
	echoSameTwice: { title: "別々のものを2つ挙げてください", reason: "優先するものを、同時に譲ることはできません。" },
	deciderTakesNoStance: { title: "あなたが決定者です", reason: "立場を表明するのは、ほかの人です。" },

	notInPulse: { title: "このパルスの回答者ではありません", reason: "開始時にチームのリーダーだった人にお尋ねしています。" },
	pulseClosed: { title: "このパルスは締め切られました", reason: "回答はチームのページにあります。次のパルスでまたお尋ねします。" },
	prioritiesChanged: { title: "優先事項が変わりました", reason: "もう一度確認してから、送信してください。" },
	pulseIncomplete: {
		title: "未回答が1つあります",
		reason: "「{{priority}}」の今の見方を選んでください：今も正しい、変わりつつある、正しくない。",
	},
	recallFirst: { title: "まず、記憶だけで", reason: "覚えているものを挙げるか、覚えていないと答えると、表示されます。" },
	pulseInPast: { title: "その日は過ぎています", reason: "最初のパルスには、これからの日付を選んでください。" },

	noSuchPriority: { title: "優先事項が変わりました", reason: "これはもう有効ではありません。有効なものを選んでください。" },
	signalFromWhom: {
		title: "誰から聞きましたか？",
		reason: "あなたは進行役なので、話した人のシグナルとして数えます。誰から聞いたか選んでください。",
	},
	signalsEnough: {
		title: "1日に出せるシグナルは{{most}}件までです",
		reason: "出したものは残っています。続きは明日にするか、要点をチームの運営者に伝えてください。",
	},
	noSuchWarning: { title: "この注意はなくなりました", reason: "見送られたか、根拠が変わりました。今ある注意はページに表示されています。" },
	reasonMissing: { title: "理由をお書きください", reason: "後から見る人に事情が伝わるよう、ひとことで結構です。" },
	teamWithoutRoles: {
		title: "決定者と進行役は誰ですか？",
		reason: "どちらかがまだ決まっていません。チームのページで指名してから、もう一度お試しください。",
	},

	ownTranslation: { title: "ご自身の発言です", reason: "誰の発言か選んでください。ご自身の意図は、枠組みに書けます。" },
	saidInFuture: { title: "その日はまだ来ていません", reason: "発言があった日を選んでください。" },
	implicationTwice: { title: "同じ内容が2つあります", reason: "それぞれに回答できるよう、1つずつにしてください。" },
	translationsEnough: {
		title: "回答待ちが{{most}}件あります",
		reason: "内容は失われません。いくつか回答が届いてから、もう一度お尋ねください。",
	},
	notYoursToConfirm: {
		title: "意図を答えられるのは{{name}}さんだけです",
		reason: "ご本人への依頼に入っています。回答はここに表示されます。",
	},
	correctionMissing: { title: "あなたならどう言いますか？", reason: "訂正はご自身の言葉で残ります。一文で結構です。" },
	noSuchTranslation: { title: "これはもうありません", reason: "ページを開き直して、今ある内容を確認してください。" },

	realignToSelf: { title: "ほかの人に依頼してください", reason: "認識合わせには2人が必要です。一緒に率いている人を選んでください。" },
	realignNotLeader: { title: "リーダーに依頼してください", reason: "チームのリーダーから選んでください。先頭が決定者です。" },
	realignEmpty: { title: "3つの項目を、一文ずつ", reason: "今進めていること、見落としているかもしれないこと、1つのお願いです。" },
	notYoursToTake: { title: "時間を選べるのは{{name}}さんだけです", reason: "決まった時間はここに表示されます。" },
	timeNotOffered: { title: "この時間はもう候補にありません", reason: "下の時間から選んでください。" },
	timePassed: { title: "その時間は過ぎています", reason: "下の時間から選ぶか、ほかの時間を探してください。" },
	timeTaken: { title: "その時間は都合がつかなくなりました：{{names}}", reason: "下の時間なら、必要な人の都合が合います。" },
	timeInDoubt: {
		title: "最初に選んだ時間が、予定表に入っているかもしれません",
		reason: "{{startsAtDay}} {{startsAtTime}}をもう一度選んでください。予定が二重に入ることはありません。",
	},
	draftInDoubt: {
		title: "メールがすでに下書きにあるかもしれません",
		reason: "Outlookに表示されるまで1分ほどかかります。その後にもう一度お試しください。二重に作成されることはありません。",
	},
	noSuchRealignment: { title: "この依頼は見つかりません", reason: "ほかの人への依頼か、リンクが途中で切れています。" },

	meetingCancelled: { title: "会議は取り消されました", reason: "何も決まらなかったため、送信するものはありません。" },
	panelClosed: {
		title: "このパネルは{{closedAtDay}}に終了しました",
		reason: "新たな回答や決定は受け付けません。内容は今も読めます。",
	},
	answersRemoved: {
		title: "このパネルの回答は{{removedAtDay}}に削除されました",
		reason: "組織は回答を一定期間だけ保存します。今回は新たな回答を受け付けず、封印されたままになります。",
	},
	meetingNotOver: {
		title: "この会議はまだ終わっていません",
		reason: "パネルは{{endsAtDay}} {{endsAtTime}}から終了できます。それまでは、会議から外してください。",
	},
	followUpSent: { title: "フォローアップは送信済みです", reason: "送信は一度だけです。続きはチャットで伝えられます。" },
	graphUnavailable: {
		title: "Microsoft 365から応答がありません",
		reason: "予定表を読み取れませんでした。少し待ってから、もう一度お試しください。",
	},
	consentNeeded: {
		title: "Evenoverにまだ許可がありません",
		reason:
			"アクセス許可{{permission}}が必要です。Evenoverを開き直して許可してください。確認が表示されない場合は、管理者による組織への許可が必要です。入力した内容は失われません。",
	},
};
