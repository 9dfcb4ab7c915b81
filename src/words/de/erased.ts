import type { erased as english } from "../en/erased.ts";
import type { Translated } from "../translated.ts";

export const erased: Translated<typeof english> = { name: "jemand, dessen Daten gelöscht wurden" };
