import { type INetworkModule, ManagedIdentityApplication, type NodeAuthOptions } from "@azure/msal-node";
import type { Certificate } from "./certificate.ts";

/**
 * How the app proves to the directory that it is itself: a managed identity (by its client id) that the registration trusts, so
 * that nothing secret is kept anywhere; a certificate; or a secret.
 */
export type Credential = { managedIdentity: string } | { certificate: Certificate } | { clientSecret: string };

type Proof = Pick<NodeAuthOptions, "clientSecret" | "clientCertificate" | "clientAssertion">;

/** What a managed identity's token has to be for, so that the directory takes it as an app's assertion. */
const exchangeAudience = "api://AzureADTokenExchange";

export function proofOf(credential: Credential, networkClient: INetworkModule): Proof {
	if ("clientSecret" in credential) return { clientSecret: credential.clientSecret };
	if ("certificate" in credential) {
		const { thumbprint, privateKey, chain } = credential.certificate;
		// the chain goes along, so that a certificate can be trusted by its issuer too
		return { clientCertificate: { thumbprintSha256: thumbprint, privateKey, x5c: chain } };
	}
	const identity = new ManagedIdentityApplication({
		managedIdentityIdParams: { userAssignedClientId: credential.managedIdentity },
		system: { networkClient },
	});
	// asked for each time: the identity's token lasts a day, and its own cache keeps it
	return { clientAssertion: async () => (await identity.acquireToken({ resource: exchangeAudience })).accessToken };
}
