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
	type Plight,
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

const isOurs = ({ tenants }: World, address: string): boolean => tenants.some(({ domain }) => address.toLowerCase().endsWith(`@${domain}`));

/** Exchange takes every mail and returns what it cannot deliver: nobody but the sender's mailbox hears of it. */
function comeBack(world: World, sender: Person, subject: string, address: string, plight: Plight | undefined): void {
	const why =
		plight === "mailboxFull"
			? "554 5.2.2 STOREDRV.Deliver; delivery result banner: MailboxFull"
			: "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup";
	const from = {
		emailAddress: { address: `MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@${sender.mail.split("@")[1]}`, name: "Microsoft Outlook" },
	};
	const now = world.now();
	lay(world, sender, "inbox", {
		subject: `Undeliverable: ${subject}`,
		body: { contentType: "html", content: `<p>Your message to ${address} couldn't be delivered.</p><p>${why}</p>` },
		from,
		sender: from,
		toRecipients: [recipient(sender)],
		isRead: false,
		sentDateTime: now,
		receivedDateTime: now,
	}).sentShownFrom = now;
}

/** A mailbox that Graph can work in, with room where something is to be kept. */
export function checkMailbox({ plights }: World, owner: Person, writing: boolean): void {
	const plight = plights.get(owner.oid);
	if (plight === "noMailbox")
		throw new GraphProblem(404, "MailboxNotEnabledForRESTAPI", "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
	if (plight === "mailboxFull" && writing) throw new GraphProblem(507, "ErrorQuotaExceeded", "Mailbox has exceeded maximum mailbox size.");
}

/** Hands a copy to each recipient. Nothing remembers that it was sent before: a second send is a second mail. */
export function deliver(world: World, sender: Person, mail: Pick<Mail, "message">): void {
	const recipients = recipientsOf(mail);
	if (recipients.length === 0)
		throw new GraphProblem(400, "ErrorInvalidRecipients", "At least one recipient is not valid., Recipient is required.");
	const now = world.now();
	for (const { emailAddress } of recipients) {
		const person = someone(world, emailAddress.address);
		const plight = person && world.plights.get(person.oid);
		if (!person || plight) {
			if (isOurs(world, emailAddress.address)) comeBack(world, sender, String(mail.message["subject"]), emailAddress.address, plight);
			continue;
		}
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
