import type { erased as english } from "../en/erased.ts";
import type { Translated } from "../translated.ts";

export const erased: Translated<typeof english> = { name: "quelqu’un dont les données ont été effacées" };
