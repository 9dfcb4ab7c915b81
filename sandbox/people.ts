export type Person = {
	/** What scripts and tests call them. */
	alias: string;
	oid: string;
	tenantId: string;
	name: string;
	givenName: string;
	surname: string;
	mail: string;
	jobTitle: string;
	/** BCP 47. */
	locale: string;
	/** IANA. */
	timeZone: string;
};

export type Tenant = { id: string; name: string; domain: string; people: Person[] };

type Row = [alias: string, oid: string, name: string, jobTitle: string, locale: string, timeZone: string];

function furnish(id: string, name: string, domain: string, rows: Row[]): Tenant {
	const people = rows.map(([alias, oid, fullName, jobTitle, locale, timeZone]): Person => {
		const [givenName = fullName, surname = ""] = fullName.split(" ");
		const mail = `${givenName}.${surname}@${domain}`.toLowerCase();
		return { alias, oid, tenantId: id, name: fullName, givenName, surname, mail, jobTitle, locale, timeZone };
	});
	return { id, name, domain, people };
}

/** A growth-stage company. Ruth Alder is on no invite; Jonas Weber may act in Ines Duarte's calendar. */
export const tenant: Tenant = furnish("5b2f9a34-7c1e-4d80-9e66-0f1d2b7a4c10", "Brightwater", "brightwater.example", [
	["ines", "0a6d1c52-3f0b-4a0e-8f5e-6f0c2a9b1d01", "Ines Duarte", "Chief executive", "pt-PT", "Europe/Lisbon"],
	["tomas", "1b7e2d63-4a1c-4b1f-9a6f-7a1d3b0c2e02", "Tomas Lindqvist", "Sales", "sv-SE", "Europe/Stockholm"],
	["priya", "2c8f3e74-5b2d-4c20-8b70-8b2e4c1d3f03", "Priya Nair", "Finance", "en-IN", "Asia/Kolkata"],
	["hana", "3d904f85-6c3e-4d31-9c81-9c3f5d2e4a04", "Hana Sato", "Engineering", "ja-JP", "Asia/Tokyo"],
	["leila", "4ea15096-7d4f-4e42-8d92-ad406e3f5b05", "Leila Haddad", "Customer", "fr-FR", "Europe/Paris"],
	["marcus", "5fb261a7-8e50-4f53-9ea3-be517f406c06", "Marcus Bell", "Marketing", "en-US", "America/New_York"],
	["maya", "60c372b8-9f61-4064-8fb4-cf6280517d07", "Maya Okafor", "Head of product", "en-GB", "Europe/London"],
	["jonas", "71d483c9-a072-4175-90c5-d07391628e08", "Jonas Weber", "Executive assistant", "de-DE", "Europe/Berlin"],
	["ruth", "82e594da-b183-4286-81d6-e184a2739f09", "Ruth Alder", "Legal", "en-GB", "Europe/London"],
]);

/** Another company of the same service, to prove that it sees nothing of the first. */
export const foreignTenant: Tenant = furnish("c9d81e57-2b46-4f0a-a3c4-95e7d0614b20", "Northwind", "northwind.example", [
	["olga", "93f6a5eb-c294-4397-92e7-f295b384a010", "Olga Brandt", "Chief executive", "de-DE", "Europe/Berlin"],
]);

export const tenants: Tenant[] = [tenant, foreignTenant];

export const people: Person[] = tenants.flatMap((each) => each.people);

export function personByAlias(alias: string): Person {
	const found = people.find((person) => person.alias === alias);
	if (!found) throw new Error(`Nobody is called "${alias}". Known: ${people.map((person) => person.alias).join(", ")}`);
	return found;
}

/** Whose calendar somebody else may read and write. */
export const delegations = [{ owner: "ines", delegate: "jonas" }];
