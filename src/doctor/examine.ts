import type { INetworkModule } from "@azure/msal-node";
import { type Config, readConfig } from "../config.ts";
import { createTokens } from "../graph/tokens.ts";
import { examineAddress } from "./address.ts";
import { examineDamage } from "./damage.ts";
import { databaseAddress, examineDatabase, examineMasterKey } from "./database.ts";
import { type Finding, fault, ok, warn } from "./finding.ts";
import { examineGraph, examineTeamsApp } from "./microsoft.ts";
import { delegatedUnchecked, examineCredential, examineDirectory, examineRegistration } from "./signIn.ts";

/** Where the outside is found; only tests find it elsewhere than at Microsoft. */
export type Outside = {
	login: string;
	graph: string;
	now(): number;
	machine: { checkout: string; uid: number | undefined };
	networkClient?: INetworkModule;
	/** What is wrong with the host of an address. */
	addressFault?(address: URL): string | undefined;
	/** PEM of an authority that is trusted beside the machine's own. */
	ca?: string;
};

export const microsoft = { login: "https://login.microsoftonline.com", graph: "https://graph.microsoft.com" };

/** Looks at a whole installation and changes nothing of it. What depends on something broken is not looked at. */
export async function examine(environment: Record<string, string | undefined>, outside: Outside): Promise<Finding[]> {
	const config = readConfig(environment, undefined, outside.addressFault);
	if ("faults" in config) return config.faults.map((told) => fault("Settings", told, "Correct it and check again."));
	const warnings = config.warnings.map((told) => warn("Settings", told, "Set the other instead, and take the secret away."));
	const [data, address, tenants] = await Promise.all([
		examineData(config, outside),
		examineAddress(config, { ca: outside.ca }, outside.now()),
		Promise.all(config.TENANT_IDS.map((tenantId) => examineTenant(config, tenantId, outside))),
	]);
	const credential = examineCredential(config, outside.now());
	return [
		ok("Settings", "all are there and well formed."),
		...warnings,
		...data,
		...address,
		credential,
		...tenants.flat(),
		delegatedUnchecked(),
	];
}

async function examineData(config: Config, { machine }: Outside): Promise<Finding[]> {
	const at = await databaseAddress(config, machine);
	const findings = await examineDatabase(at, config.MASTER_KEY);
	const broken = findings.some(({ what, level }) => what === "Database" && level === "fault");
	if (broken || at.url === null) return findings;
	return [...findings, await examineDamage(at.url), await examineMasterKey(at.url, config)];
}

async function examineTenant(config: Config, tenantId: string, { login, graph, now, networkClient }: Outside): Promise<Finding[]> {
	const tokens = createTokens({
		clientId: config.CLIENT_ID,
		credential: config.credential,
		authorityHost: microsoft.login,
		// as nobody: no person's consent is touched
		grants: { load: async () => null, save: async () => {} },
		...(networkClient ? { networkClient } : {}),
	});
	const directory = await examineDirectory(login, tenantId);
	if (directory.level === "fault") return [directory];
	const { findings, token, roles } = await examineRegistration(tokens, tenantId, config.CLIENT_ID);
	if (token === null) return [directory, ...findings];
	const [reached, catalogued] = await Promise.all([
		examineGraph(graph, token, now),
		examineTeamsApp(graph, token, roles, config.TEAMS_APP_ID),
	]);
	return [directory, ...findings, ...reached, catalogued];
}
