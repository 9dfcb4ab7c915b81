import { type Call, ok, type Reply, type Right, type Route } from "./calls.ts";
import { isLive, isReachable } from "./notifications.ts";
import { badRequest, GraphProblem } from "./problem.ts";
import { later, personIn, type Subscription, someone } from "./world.ts";

const minute = 60_000;
/** Of Outlook's resources without their data in it. */
const longestMinutes = 10_080;
const shortestMinutes = 45;
const longestClientState = 128;

const right: Right = {
	own: ["Calendars.Read", "Calendars.ReadWrite"],
	app: ["Calendars.Read", "Calendars.ReadWrite"],
};

const shown = ({ tenantId: _tenant, person: _person, appId, ...subscription }: Subscription, withState: boolean) => ({
	...subscription,
	clientState: withState ? subscription.clientState : null,
	applicationId: appId,
	creatorId: appId,
	includeResourceData: null,
	notificationQueryOptions: null,
	notificationUrlAppId: null,
	latestSupportedTlsVersion: "v1_2",
	encryptionCertificate: null,
	encryptionCertificateId: null,
});

function expiry({ body, world }: Call): string {
	if (body["expirationDateTime"] === undefined) throw badRequest("The property 'expirationDateTime' is missing.");
	const wanted = new Date(String(body["expirationDateTime"])).toISOString();
	const now = world.now();
	if (wanted <= now) throw badRequest("Subscription expiration must be in the future.");
	if (wanted > later(now, longestMinutes * minute))
		throw badRequest(`Subscription expiration can only be ${longestMinutes} minutes in the future.`);
	return [wanted, later(now, shortestMinutes * minute)].sort().at(-1) ?? wanted;
}

const text = ({ body }: Call, name: string): string | null => (typeof body[name] === "string" ? body[name] : null);

function address(call: Call, name: string): string | null {
	const url = text(call, name);
	if (url === null) return null;
	const parsed = URL.canParse(url) ? new URL(url) : undefined;
	const local = parsed?.protocol === "http:" && ["localhost", "127.0.0.1"].includes(parsed.hostname);
	if (parsed?.protocol !== "https:" && !local) throw badRequest(`The '${name}' property must be an HTTPS address.`);
	return url;
}

function watched({ body, caller, world }: Call): Subscription["person"] {
	const [, name] = /^\/?(me|users\/[^/]+)\/events$/i.exec(String(body["resource"])) ?? [];
	if (name === undefined) throw badRequest(`Resource '${String(body["resource"])}' cannot be subscribed to.`);
	if (name.toLowerCase() !== "me") return personIn(world, caller.tenantId, name.slice("users/".length));
	if (caller.person) return caller.person;
	throw badRequest("/me request is only valid with delegated authentication flow.");
}

async function create(call: Call): Promise<Reply> {
	const { world, caller } = call;
	const person = watched(call);
	if (caller.person && caller.person !== person)
		throw new GraphProblem(403, "ExtensionError", "Operation: Create; Exception: [Status Code: Forbidden; Reason: Access is denied.]");
	const changeType = text(call, "changeType") ?? "";
	const kinds = changeType.split(",").map((kind) => kind.trim());
	if (kinds.some((kind) => !["created", "updated", "deleted"].includes(kind))) throw badRequest(`Invalid changeType '${changeType}'.`);
	const clientState = text(call, "clientState");
	if ((clientState?.length ?? 0) > longestClientState)
		throw badRequest(`The clientState property is longer than ${longestClientState} characters.`);
	const subscription: Subscription = {
		id: world.newId(),
		tenantId: caller.tenantId,
		appId: caller.appId,
		person,
		changeType: kinds.join(","),
		resource: String(call.body["resource"]),
		notificationUrl: address(call, "notificationUrl") ?? "",
		lifecycleNotificationUrl: address(call, "lifecycleNotificationUrl"),
		clientState,
		expirationDateTime: expiry(call),
	};
	for (const url of [subscription.notificationUrl, subscription.lifecycleNotificationUrl]) {
		const token = `Validation: Testing client application reachability for subscription Request-Id: ${world.newId()}`;
		if (url !== null && !(await isReachable(url, token)))
			throw new GraphProblem(400, "ValidationError", "Subscription validation request failed. HTTP status code is not 'OK'.");
	}
	world.subscriptions.set(subscription.id, subscription);
	world.changed({ kind: "event", about: "subscription" });
	return ok({ ...shown(subscription, true) }, 201);
}

const mine = ({ caller, world }: Call) =>
	[...world.subscriptions.values()].filter(({ tenantId, appId }) => tenantId === caller.tenantId && appId === caller.appId);

function named(call: Call): Subscription {
	const found = mine(call).find(({ id }) => id === call.params["subscription"]);
	if (!found || !isLive(call.world, found))
		throw new GraphProblem(404, "ResourceNotFound", `The object was not found: subscription '${call.params["subscription"]}'.`);
	return found;
}

const whose = (call: Call): string => mine(call).find(({ id }) => id === call.params["subscription"])?.person.name ?? "nobody";

const wanted = ({ body, caller, world }: Call): string =>
	someone(world, String(body["resource"]).split("/").at(-2) ?? "")?.name ?? caller.person?.name ?? "nobody";

export const subscriptionRoutes: Route[] = [
	{
		method: "POST",
		path: "/subscriptions",
		takes: "subscription",
		right,
		what: (call) => `Asked to be told of changes in ${wanted(call)}’s calendar`,
		run: create,
	},
	{
		method: "GET",
		path: "/subscriptions",
		right,
		what: () => "Listed subscriptions",
		run: (call) =>
			ok({
				value: mine(call)
					.filter((one) => isLive(call.world, one))
					.map((one) => shown(one, false)),
			}),
	},
	{
		method: "GET",
		path: "/subscriptions/:subscription",
		right,
		what: (call) => `Read the subscription to ${whose(call)}’s calendar`,
		run: (call) => ok(shown(named(call), false)),
	},
	{
		method: "PATCH",
		path: "/subscriptions/:subscription",
		takes: "subscription",
		right,
		what: (call) => `Renewed the subscription to ${whose(call)}’s calendar`,
		run: (call) => {
			const subscription = named(call);
			const fixed = Object.keys(call.body).find((name) => name !== "expirationDateTime");
			if (fixed !== undefined) throw badRequest(`The property '${fixed}' of a subscription cannot be changed.`);
			subscription.expirationDateTime = expiry(call);
			return ok(shown(subscription, false));
		},
	},
	{
		method: "DELETE",
		path: "/subscriptions/:subscription",
		right,
		what: (call) => `Ended the subscription to ${whose(call)}’s calendar`,
		run: (call) => {
			call.world.subscriptions.delete(named(call).id);
			return { status: 204 };
		},
	},
];
