import { createHash } from "node:crypto";

/** Known to anybody who reads this, as everything of a sandbox is. */
export const masterKey = createHash("sha256").update("sandbox").digest();
