import type { faults as en } from "../en/faults.ts";
import type { Translated } from "../translated.ts";

export const faults: Translated<typeof en> = {
	throttled: "Microsoft 365から、待つよう指示がありました。",
	unavailable: "Microsoft 365に接続できませんでした。",
	unknownOutcome: "届いたかどうか確認できません。再送する前に、相手に確認してください。",
	consent: "ここに投稿できる人が、最近サインインしていません。Evenoverを一度開いてから、もう一度送信してください。",
	late: "3日間送信できませんでした。まだ必要であれば、もう一度送信してください。",
	notFound: "送信先がもうありません。",
	forbidden: "組織の設定により送信できません。アクセス許可{{permission}}がありません。管理者が許可した後、もう一度送信してください。",
	rejected: "Microsoft 365に拒否されました。",
	unknownMailbox: "このアドレスはメールを受け取れません。",
	noMailbox: "主催者に、送信に使えるメールボックスがありません。用意でき次第、もう一度送信してください。",
	mailboxFull: "メールボックスがいっぱいです。",
	noToDo: "To Doのリストがありません。",
	gone: "ディレクトリから外れています。招待から外してください。",
	withoutMailbox: "メールボックスがありません。",
	notInChat: "会議のチャットに入っていません。追加すると、次回から届きます。",
	organizerFull: "主催者のメールボックスがいっぱいです。空きができたら、もう一度送信してください。",
};
