import type { Person } from "../people.ts";
import { ofPerson, ok, type Route, target } from "./calls.ts";
import { among, equals, page, select, unknownFilter } from "./odata.ts";
import { rights } from "./permissions.ts";
import { GraphProblem } from "./problem.ts";
import type { World } from "./world.ts";

const shown = (person: Person, { plights }: Pick<World, "plights">): Record<string, unknown> => ({
	businessPhones: [],
	displayName: person.name,
	givenName: person.givenName,
	surname: person.surname,
	jobTitle: person.jobTitle,
	mail: plights.get(person.oid) === "noMailbox" ? null : person.mail,
	mobilePhone: null,
	officeLocation: null,
	preferredLanguage: person.locale,
	userPrincipalName: person.mail,
	id: person.oid,
});

export const userRoutes: Route[] = [
	...ofPerson({
		method: "GET",
		path: "",
		right: rights.me,
		what: (call) => `Looked up ${target(call).name}`,
		run: (call) => ok(select(shown(target(call), call.world), call.query.get("$select"))),
	}),
	{
		method: "GET",
		path: "/users",
		right: rights.users,
		what: () => "Looked people up",
		run: ({ world, caller, query, address }) => {
			const everyone = world.tenants.find((tenant) => tenant.id === caller.tenantId)?.people ?? [];
			const filter = query.get("$filter");
			const one = filter === null ? undefined : (equals(filter, "mail") ?? equals(filter, "userPrincipalName"));
			const wanted =
				filter === null
					? undefined
					: (among(filter, "mail") ?? among(filter, "userPrincipalName") ?? (one === undefined ? undefined : [one]));
			const ids = filter === null ? undefined : among(filter, "id");
			if (filter !== null && !wanted && !ids) throw unknownFilter(filter);
			const listed = (wanted ?? ids ?? []).length;
			if (listed > 15)
				throw new GraphProblem(
					400,
					"Request_UnsupportedQuery",
					`Too many child clauses specified in search filter expression: ${listed}. Max allowed: 15.`,
				);
			const mails = wanted?.map((mail) => mail.toLowerCase());
			const found = everyone.filter((person) => {
				const plight = world.plights.get(person.oid);
				// by its sign-in name somebody is found without a mailbox, by a mail address not
				const byMail = /\bmail\b/.test(filter ?? "") && plight === "noMailbox";
				return plight !== "gone" && !byMail && (mails?.includes(person.mail) ?? true) && (ids?.includes(person.oid) ?? true);
			});
			const { value, ...more } = page(
				found.map((person) => shown(person, world)),
				query,
				address,
				{ usual: 100, most: 999 },
			);
			return ok({ value: value.map((each) => select(each, query.get("$select"))), ...more });
		},
	},
];
