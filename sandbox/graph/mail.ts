import type { Person } from "../people.ts";
import type { Json } from "./bodies.ts";
import { GraphProblem } from "./problem.ts";
import {
	type ExtendedProperty,
	type Folder,
	itemId,
	later,
	type Mail,
	mailboxOf,
	type Recipient,
	recipient,
	someone,
	type World,
} from "./world.ts";

export const folderId = (owner: Person, folder: Folder): string => `AQMk${Buffer.from(`${owner.oid}/${folder}`).toString("base64url")}AAA=`;

/** Lays a new item into a mailbox; `id` is renewed whenever it moves, `immutableId` never. */
export function lay(world: World, owner: Person, folder: Folder, message: Json, properties: ExtendedProperty[] = []): Mail {
	const now = world.now();
	const mail: Mail = {
		id: itemId(world, "mail"),
		immutableId: itemId(world, "immutable"),
		folder,
		message: {
			ccRecipients: [],
			bccRecipients: [],
			toRecipients: [],
			replyTo: [],
			subject: "",
			importance: "normal",
			hasAttachments: false,
			internetMessageId: `<${world.newId()}@${owner.mail.split("@")[1]}>`,
			conversationId: itemId(world, "conversation"),
			createdDateTime: now,
			...message,
			lastModifiedDateTime: now,
		},
		properties,
		listedFrom: later(now, world.mailboxLagMs),
		sentShownFrom: null,
	};
	mailboxOf(world, owner).mail.set(mail.immutableId, mail);
	return mail;
}

export function move(world: World, mail: Mail, folder: Folder): void {
	mail.id = itemId(world, "mail");
	mail.folder = folder;
	mail.listedFrom = later(world.now(), world.mailboxLagMs);
}

export const recipientsOf = ({ message }: Pick<Mail, "message">): Recipient[] =>
	["toRecipients", "ccRecipients", "bccRecipients"].flatMap((name) => (message[name] as Recipient[] | undefined) ?? []);

/** Hands a copy to each recipient. Nothing remembers that it was sent before: a second send is a second mail. */
export function deliver(world: World, sender: Person, mail: Pick<Mail, "message">): void {
	const recipients = recipientsOf(mail);
	if (recipients.length === 0)
		throw new GraphProblem(400, "ErrorInvalidRecipients", "At least one recipient is not valid., Recipient is required.");
	const now = world.now();
	for (const { emailAddress } of recipients) {
		const person = someone(world, emailAddress.address);
		if (!person) continue;
		const { bccRecipients: _, ...open } = mail.message;
		const arrived = {
			...structuredClone(open),
			from: recipient(sender),
			sender: recipient(sender),
			isRead: false,
			sentDateTime: now,
			receivedDateTime: now,
		};
		lay(world, person, "inbox", arrived).sentShownFrom = now;
	}
	world.changed({ kind: "mail", about: String(mail.message["subject"]) });
}

export const namesOf = (world: World, recipients: Recipient[]): string =>
	recipients.map(({ emailAddress }) => someone(world, emailAddress.address)?.name ?? emailAddress.address).join(", ") || "nobody";
