import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { pino } from "pino";
import { masterKey } from "../../sandbox/masterKey.ts";
import { openProduct } from "../../sandbox/product.ts";
import { draftOf, keepDraft } from "../../src/storage/answers.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { freshDatabase } from "../support/database.ts";

const now = "2026-06-17T09:00:00.000Z";

test("Evenover starts with no other master key than the one that was used, but where the former one is given beside it, and says what it did", async () => {
	const { ownerUrl, appUrl } = await freshDatabase();
	const former = randomBytes(32);
	const at = { tenantId: randomUUID(), panelId: randomUUID(), round: 1 };
	const personId = randomUUID();
	const as = <T>(key: Buffer, work: Parameters<ReturnType<typeof openDatabase>["as"]>[1]) => {
		const database = openDatabase(appUrl, key, () => {}, 1);
		return database.as({ tenantId: at.tenantId, personId }, work).finally(() => database.close()) as Promise<T>;
	};
	await as(former, (trx) => keepDraft(trx, at, personId, { assumptions: ["Costs fall"] }, now));

	const logged: Record<string, unknown>[] = [];
	const start = (more: { formerMasterKey?: Buffer }) =>
		openProduct({
			ownerUrl,
			origin: "http://127.0.0.1:9",
			tenantOrigin: "http://127.0.0.1:9",
			now: () => now,
			doubtWaitMs: 1_000,
			log: pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) }),
			...more,
		});
	await expect(start({})).rejects.toThrow("MASTER_KEY does not open what is kept here: 1 of 1 keys");
	const product = await start({ formerMasterKey: former });
	await product.close();
	expect(logged).toContainEqual(
		expect.objectContaining({ keys: 1, consents: 0, msg: expect.stringContaining("encrypted anew with MASTER_KEY") }),
	);
	const again = await start({});
	await again.close();
	const draft = await as<Awaited<ReturnType<typeof draftOf>>>(masterKey, (trx) => draftOf(trx, at, personId));
	expect(draft?.draft).toEqual({ assumptions: ["Costs fall"] });
});
