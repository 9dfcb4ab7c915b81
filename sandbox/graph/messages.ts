import { type Call, ofPerson, ok, type Reply, type Route, target } from "./calls.ts";
import { plainText } from "./events.ts";
import { checkMailbox, deliver, folderId, lay, move, namesOf, recipientsOf } from "./mail.ts";
import { equals, expandedProperties, extendedProperty, page, select, unknownFilter } from "./odata.ts";
import { rights } from "./permissions.ts";
import { GraphProblem, noSuchItem } from "./problem.ts";
import { type ExtendedProperty, type Folder, later, type Mail, mailboxOf, type Recipient, recipient, someone } from "./world.ts";

const folders: Folder[] = ["drafts", "inbox", "sentitems", "deleteditems"];

/** Whether a reader by id still sees the draft of what was sent a moment ago. */
const lagging = (mail: Mail, { world }: Call): boolean => mail.sentShownFrom !== null && world.now() < mail.sentShownFrom;

function shown(mail: Mail, call: Call): Record<string, unknown> {
	const { query, prefer } = call;
	const isDraft = mail.sentShownFrom === null || lagging(mail, call);
	const body = mail.message["body"] as { contentType: string; content: string } | undefined;
	const content = body?.content ?? "";
	const expanded = expandedProperties(query.get("$expand") ?? "singleValueExtendedProperties");
	const found = mail.properties.filter((property) => expanded.includes(property.id));
	const { sentDateTime, ...rest } = mail.message;
	const whole = {
		id: prefer.immutableIds ? mail.immutableId : mail.id,
		...rest,
		...(isDraft || sentDateTime === undefined ? {} : { sentDateTime }),
		isDraft,
		parentFolderId: folderId(target(call), lagging(mail, call) ? "drafts" : mail.folder),
		webLink: `${call.world.outlookOrigin}/owa/?ItemID=${encodeURIComponent(mail.id)}&exvsurl=1&viewmodel=ReadMessageItem`,
		bodyPreview: plainText(content).slice(0, 255),
		body: prefer.text ? { contentType: "text", content: plainText(content) } : (body ?? { contentType: "html", content: "" }),
		...(found.length > 0 ? { singleValueExtendedProperties: found } : {}),
	};
	return select(whole, query.get("$select"), "message");
}

function box(call: Call): Map<string, Mail> {
	checkMailbox(call.world, target(call), false);
	return mailboxOf(call.world, target(call)).mail;
}

function mailNamed(call: Call): Mail {
	const id = call.params["message"] ?? "";
	const mail = box(call).get(id) ?? [...box(call).values()].find((each) => each.id === id);
	if (!mail) throw noSuchItem();
	return mail;
}

function matches(mail: Mail, filter: string, call: Call): boolean {
	const property = extendedProperty(filter);
	if (property) return mail.properties.some(({ id, value }) => id === property.id && value === property.value);
	for (const name of ["internetMessageId", "subject"]) {
		const value = equals(filter, name);
		if (value !== undefined) return mail.message[name] === value;
	}
	const draft = /^\s*isDraft\s+eq\s+(true|false)\s*$/.exec(filter)?.[1];
	if (draft === undefined) throw unknownFilter(filter);
	return shown(mail, call)["isDraft"] === (draft === "true");
}

function listed(call: Call, folder: Folder | undefined): Reply {
	const { world, query, address } = call;
	const known = [...box(call).values()].filter(
		(mail) => mail.listedFrom <= world.now() && (folder === undefined || mail.folder === folder),
	);
	const filter = query.get("$filter");
	const found = filter === null ? known : known.filter((mail) => matches(mail, filter, call));
	const newest = found.reverse().sort((a, b) => String(b.message["createdDateTime"]).localeCompare(String(a.message["createdDateTime"])));
	const { value, ...more } = page(newest, query, address);
	return ok({ value: value.map((mail) => shown(mail, call)), ...more });
}

function draft(call: Call): Reply {
	const owner = target(call);
	checkMailbox(call.world, owner, true);
	const { singleValueExtendedProperties, ...message } = call.body;
	const from = { from: recipient(owner), sender: recipient(owner), isRead: true };
	const mail = lay(
		call.world,
		owner,
		"drafts",
		{ ...from, ...message },
		(singleValueExtendedProperties as ExtendedProperty[] | undefined) ?? [],
	);
	call.world.changed({ kind: "mail", about: String(mail.message["subject"]) });
	return ok(shown(mail, call), 201);
}

function send(call: Call): Reply {
	const { world } = call;
	checkMailbox(world, target(call), true);
	const mail = mailNamed(call);
	deliver(world, target(call), mail);
	const first = mail.sentShownFrom === null;
	mail.message["sentDateTime"] = world.now();
	if (first) {
		move(world, mail, "sentitems");
		mail.sentShownFrom = later(world.now(), world.mailboxLagMs);
	}
	return { status: 202 };
}

function sendMail(call: Call): Reply {
	const { world } = call;
	const owner = target(call);
	checkMailbox(world, owner, true);
	const { singleValueExtendedProperties, ...message } = call.body["Message"] as Record<string, unknown>;
	deliver(world, owner, { message });
	if (call.body["SaveToSentItems"] !== false) {
		const sent = { from: recipient(owner), sender: recipient(owner), isRead: true, sentDateTime: world.now(), ...message };
		const mail = lay(world, owner, "sentitems", sent, (singleValueExtendedProperties as ExtendedProperty[] | undefined) ?? []);
		mail.sentShownFrom = world.now();
	}
	return { status: 202 };
}

/** What Outlook tells of recipients while a mail is written. Of strangers it knows nothing. */
function mailTips({ world, body }: Call): Reply {
	const wished = String(body["MailTipsOptions"] ?? "").split(/\s*,\s*/);
	const value = ((body["EmailAddresses"] as string[] | undefined) ?? []).map((address) => {
		const person = someone(world, address);
		const mailboxFull = person !== undefined && world.plights.get(person.oid) === "mailboxFull";
		return { emailAddress: { name: "", address }, ...(wished.includes("mailboxFullStatus") ? { mailboxFull } : {}) };
	});
	return ok({ value });
}

/** As in Outlook, what is deleted goes to Deleted Items first, where lists and its immutable id still find it. */
function remove(call: Call): Reply {
	const mail = mailNamed(call);
	if (mail.folder === "deleteditems") box(call).delete(mail.immutableId);
	else move(call.world, mail, "deleteditems");
	call.world.changed({ kind: "mail", about: String(mail.message["subject"]) });
	return { status: 204 };
}

function change(call: Call): Reply {
	const mail = mailNamed(call);
	if (mail.sentShownFrom !== null) throw new GraphProblem(400, "ErrorInvalidPropertySet", "Only a draft can be changed.");
	const { singleValueExtendedProperties, ...message } = call.body;
	Object.assign(mail.message, message, { lastModifiedDateTime: call.world.now() });
	for (const property of (singleValueExtendedProperties as ExtendedProperty[] | undefined) ?? []) {
		mail.properties = [...mail.properties.filter(({ id }) => id !== property.id), property];
	}
	return ok(shown(mail, call));
}

const toWhom = ({ world }: Call, message: unknown): string =>
	namesOf(
		world,
		["toRecipients", "ccRecipients", "bccRecipients"].flatMap(
			(name) => ((message as Record<string, unknown> | undefined)?.[name] as Recipient[] | undefined) ?? [],
		),
	);

const named = (call: Call): string => {
	const id = call.params["message"] ?? "";
	const mail = box(call).get(id) ?? [...box(call).values()].find((each) => each.id === id);
	return mail ? `“${mail.message["subject"]}” to ${namesOf(call.world, recipientsOf(mail))}` : "a mail that is not there";
};

const routes: Route[] = [
	{
		method: "POST",
		path: "/messages",
		takes: "message",
		right: rights.writeMail,
		what: (call) => `Draft for ${toWhom(call, call.body)}`,
		run: draft,
	},
	{
		method: "GET",
		path: "/messages",
		right: rights.readMail,
		what: (call) => `Looked through ${target(call).name}’s mail`,
		run: (call) => listed(call, undefined),
	},
	{
		method: "GET",
		path: "/messages/:message",
		right: rights.readMail,
		what: (call) => `Looked at ${named(call)}`,
		run: (call) => ok(shown(mailNamed(call), call)),
	},
	{
		method: "PATCH",
		path: "/messages/:message",
		takes: "message",
		right: rights.writeMail,
		what: (call) => `Changed ${named(call)}`,
		run: change,
	},
	{ method: "DELETE", path: "/messages/:message", right: rights.writeMail, what: (call) => `Deleted ${named(call)}`, run: remove },
	{ method: "POST", path: "/messages/:message/send", right: rights.sendMail, what: (call) => `Sent ${named(call)}`, run: send },
	{
		method: "POST",
		path: "/getMailTips",
		takes: "user.getMailTips",
		right: rights.readMail,
		what: ({ body }) => `Asked whether a mail would reach ${((body["EmailAddresses"] as string[] | undefined) ?? []).join(", ")}`,
		run: mailTips,
	},
	{
		method: "POST",
		path: "/sendMail",
		takes: "user.sendMail",
		right: rights.sendMail,
		what: (call) => `Sent a mail to ${toWhom(call, call.body["Message"])}`,
		run: sendMail,
	},
	{
		method: "GET",
		path: "/mailFolders/:folder/messages",
		right: rights.readMail,
		what: (call) => `Looked into ${target(call).name}’s ${call.params["folder"]}`,
		run: (call) => {
			const folder = folders.find(
				(name) => name === call.params["folder"]?.toLowerCase() || folderId(target(call), name) === call.params["folder"],
			);
			if (!folder) throw noSuchItem();
			return listed(call, folder);
		},
	},
];

export const messageRoutes: Route[] = routes.flatMap(ofPerson);
