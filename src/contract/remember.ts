import { z } from "zod";

/**
 * What the reader is asked to remember first, a panel's decision or else (null) the priorities their pulse asks for: until they
 * answer or skip, nothing that comes with it names a priority or what was decided there.
 */
export const remember = z.object({ panelId: z.string().nullable() }).nullable();
