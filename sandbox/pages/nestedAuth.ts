/** Who signs in, as the sandbox's identity knows them. */
export type Account = { oid: string; tenantId: string; name: string; mail: string };

type Granted = { access_token: string; expires_in: number; id_token: string; scope: string };
type NotGranted = { error: string; suberror?: string; error_description: string };

/** A real token of the sandbox's identity for this person, by its password grant. */
export async function askForToken(account: Account, clientId: string, scope: string): Promise<Granted | NotGranted> {
	const form = {
		grant_type: "password",
		client_id: clientId,
		username: account.mail,
		password: "sandbox",
		scope: `openid profile ${scope}`,
	};
	const response = await fetch(`/sandbox/identity/${account.tenantId}/oauth2/v2.0/token`, {
		method: "POST",
		body: new URLSearchParams(form),
	});
	return (await response.json()) as Granted | NotGranted;
}

type Asked = { method: string; requestId: string; tokenParams?: { clientId: string; scope: string } };

const lateMs = 2_500;

/** How the page's host does with nested app authentication: `?naa=off` knows none, `?naa=late` takes its time. */
export const nestedAuth = (search: string = location.search): "on" | "off" | "late" => {
	const asked = new URLSearchParams(search).get("naa");
	return asked === "off" || asked === "late" ? asked : "on";
};

/** Answers msal-browser's nested app authentication as Outlook and Teams do: one message in, one out, both JSON text. */
export async function answerNestedAuth(message: string, account: Account): Promise<string> {
	if (nestedAuth() === "late") await new Promise((settle) => setTimeout(settle, lateMs));
	const { method, requestId, tokenParams } = JSON.parse(message) as Asked;
	const known = {
		homeAccountId: `${account.oid}.${account.tenantId}`,
		environment: "login.microsoftonline.com",
		tenantId: account.tenantId,
	};
	const answer = (rest: object) => JSON.stringify({ messageType: "NestedAppAuthResponse", requestId, ...rest });
	const refuse = (error: object) => answer({ success: false, error });
	if (method === "GetInitContext") {
		const initContext = { sdkName: "sandbox", sdkVersion: "1.0.0", capabilities: { queryAccount: false }, accountContext: known };
		return answer({ success: true, initContext });
	}
	if (!tokenParams || !["GetToken", "GetTokenPopup"].includes(method))
		return refuse({ status: "PERSISTENT_ERROR", code: "unsupported_method", description: method });
	try {
		const granted = await askForToken(account, tokenParams.clientId, tokenParams.scope);
		if ("error" in granted) {
			const status = granted.suberror === undefined ? "PERSISTENT_ERROR" : "USER_INTERACTION_REQUIRED";
			return refuse({ status, code: granted.error, subError: granted.suberror, description: granted.error_description });
		}
		const { access_token, expires_in, id_token, scope } = granted;
		return answer({
			success: true,
			token: { access_token, expires_in, id_token, scope, properties: null },
			account: { ...known, username: account.mail, localAccountId: account.oid, name: account.name, idToken: id_token },
		});
	} catch (cause) {
		return refuse({ status: "NO_NETWORK", code: "no_network", description: String(cause) });
	}
}
