import { sql } from "kysely";

/** What equals one of these: one value to the database however many they are, so that it keeps one plan and no two lists of different length ask for two. */
export const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`;
