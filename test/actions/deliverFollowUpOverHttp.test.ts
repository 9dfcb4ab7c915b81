import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { sandboxTeamsApp } from "../../sandbox/graph/graph.ts";
import { masterKey } from "../../sandbox/masterKey.ts";
import { personByAlias, tenant } from "../../sandbox/people.ts";
import { registrationAt } from "../../sandbox/registration.ts";
import { deliverFollowUp } from "../../src/actions/deliverFollowUp.ts";
import { mintMe } from "../../src/core/me.ts";
import { openGraph } from "../../src/graph/graph.ts";
import { chatPermissions } from "../../src/graph/pinTab.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { followUpOf, planFollowUp } from "../../src/storage/followUps.ts";
import { addPanel, markRevealed } from "../../src/storage/panels.ts";
import { addTeam } from "../../src/storage/teams.ts";
import { server as serverWords } from "../../src/words/en/server.ts";
import { createWords } from "../../src/words/say.ts";
import { leadershipMeeting, someTenant } from "../sandbox/support/tenant.ts";
import { freshDatabase } from "../support/database.ts";
import { samplePanel } from "../support/panel.ts";

const aliases = [leadershipMeeting.organizer, ...leadershipMeeting.attendees];
const words = createWords({ locale: "en-GB", timeZone: "UTC", resources: { en: { translation: serverWords } } });
const subject = "Nothing was decided this time";
let database: Database;
let owner: pg.Client;

beforeAll(async () => {
	const { ownerUrl, appUrl } = await freshDatabase();
	database = openDatabase(appUrl, masterKey, () => {});
	owner = new pg.Client({ connectionString: ownerUrl });
	await owner.connect();
});
afterAll(async () => {
	await database.close();
	await owner.end();
});

/** A tenant behind HTTP, with a panel on its leadership meeting. */
async function meetingOverHttp() {
	const there = someTenant({ mailboxLagMs: 20_000 });
	const server = createAdaptorServer(there.graph.app);
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const meeting = there.graph.seedMeeting(leadershipMeeting);
	const registration = registrationAt("http://localhost:3000");
	const graph = openGraph({
		baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		timeoutMs: 2000,
		now: there.clock.now,
		wait: async () => {},
		teamsApp: { id: sandboxTeamsApp.id, permissions: chatPermissions },
		tokens: {
			asPerson: (who, scopes) => {
				const alias = tenant.people.find((person) => person.oid === who.id)?.alias ?? "";
				return there.identity.tokenFor(alias, { audience: "graph", scopes: [...scopes] });
			},
			asApp: (tenantId) => there.identity.appToken(tenantId, { roles: registration.appRoles }),
		},
	});
	const people = aliases.map(personByAlias).map(({ oid, name, mail }, index) => {
		const roles = index === 0 ? (["organizer", "decider", "leader"] as const) : (["leader"] as const);
		return { id: oid, name, mail, title: "", roles };
	});
	const [ines] = people;
	if (!ines) throw new Error("nobody is invited");
	const me = mintMe({ tenantId: tenant.id, id: ines.id, name: ines.name, mail: ines.mail, assertion: null });
	await graph.pinTab(me, meeting.chatId, {
		name: "Evenover",
		entityId: "evenover",
		contentUrl: "https://x.example",
		websiteUrl: "https://x.example",
	});
	const sample = samplePanel({ id: randomUUID(), teamId: randomUUID(), people });
	const { start: startsAt, end: endsAt } = leadershipMeeting;
	const held = { subject: leadershipMeeting.subject, startsAt, endsAt, joinUrl: null, chatId: meeting.chatId };
	const panel = { ...sample, meeting: held, organizerId: ines.id, timeZone: "UTC", createdAt: startsAt };
	await database.as({ tenantId: tenant.id, personId: null }, async (trx) => {
		await addTeam(trx, tenant.id, { id: panel.teamId, name: "Leadership", createdAt: startsAt }, people);
		await addPanel(trx, tenant.id, panel);
		await markRevealed(trx, tenant.id, panel.id, 1, startsAt);
		await planFollowUp(trx, tenant.id, { id: randomUUID(), panelId: panel.id, dueAt: endsAt });
	});
	const context = {
		database,
		graph,
		newId: randomUUID,
		origin: "https://evenover.example",
		words,
		clock: there.clock.now,
		doubtWaitMs: 60_000,
		leaseMs: 300_000,
	};
	const closed = () => new Promise<void>((resolve) => void server.close(() => resolve()));
	return { ...there, job: { tenantId: tenant.id, panelId: panel.id }, chatId: meeting.chatId, context, closed };
}

type There = Awaited<ReturnType<typeof meetingOverHttp>>;

/** How many of each arrived, by person: mails, and what the activity feed shows. */
const arrived = ({ graph }: There) =>
	Object.fromEntries(
		aliases.map((alias) => [
			alias,
			[graph.mailbox(alias).inbox.filter((mail) => mail.subject === subject).length, graph.activities(alias).length],
		]),
	);
const onceEach = Object.fromEntries(aliases.map((alias) => [alias, [1, 1]]));

test("a follow-up goes through Graph as a tenant has it: mail, chat and activity, once each", async () => {
	const there = await meetingOverHttp();
	try {
		there.clock.moveTo("2026-06-18T11:00:01.000Z");
		expect(await deliverFollowUp(there.job, there.context)).toBeNull();
		expect(arrived(there)).toEqual(onceEach);
		expect(there.graph.chat(there.chatId).messages).toHaveLength(1);
		expect(there.graph.received.list.filter(({ status }) => status >= 400)).toEqual([]);
	} finally {
		await there.closed();
	}
});

test.each([1, 2, 3])(
	"with three in ten calls failing before or after their effect, still once each (%d)",
	async (seed) => {
		const there = await meetingOverHttp();
		try {
			there.clock.moveTo("2026-06-18T11:00:01.000Z");
			there.graph.faults.set({ rate: 0.3, kinds: ["before", "after", "reset"], seed });
			for (let round = 0; round < 200; round++) {
				const [next] = await Promise.all([deliverFollowUp(there.job, there.context), deliverFollowUp(there.job, there.context)]);
				if (next === null) break;
				there.clock.advance(45_000);
			}
			const followUp = await database.as({ tenantId: tenant.id, personId: null }, (trx) => followUpOf(trx, tenant.id, there.job.panelId));
			expect(followUp?.deliveries.filter((one) => one.state !== "sent")).toEqual([]);
			expect(arrived(there)).toEqual(onceEach);
			expect(there.graph.chat(there.chatId).messages).toHaveLength(1);
			expect(there.graph.mailbox("ines").drafts).toEqual([]);
		} finally {
			there.graph.faults.clear();
			await there.closed();
		}
	},
	30_000,
);
