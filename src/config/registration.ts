/** How the product is named in its app registration, and where its people sign in. */

/** The Application ID URI. @example apiUriOf("https://evenover.contoso.com", id) // "api://evenover.contoso.com/<id>" */
export const apiUriOf = (origin: string, clientId: string): string => `api://${new URL(origin).host}/${clientId}`;

/** The one scope that the product's own API exposes. */
export const apiScopeOf = (origin: string, clientId: string): string => `${apiUriOf(origin, clientId)}/access_as_user`;

/**
 * Where the panes sign people in. A registration of one tenant is refused anywhere but there; several tenants meet where any
 * organization signs in, and the server lets in those it serves.
 */
export const authorityOf = (login: string, tenantIds: readonly string[]): string =>
	`${login}/${tenantIds.length === 1 ? tenantIds[0] : "organizations"}`;
