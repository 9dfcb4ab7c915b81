import { z } from "zod";

/**
 * An id that Microsoft gave: of a tenant, a person, an application. Entra's ids have the form of a UUID and not always its
 * version, so those bits are nobody's to judge. In capital letters it is the same one.
 */
export const microsoftId = z.guid().toLowerCase();
