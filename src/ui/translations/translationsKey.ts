import type { Reply } from "../../contract.ts";

export type TranslationsRead = Reply<"viewTranslations">;
export type TranslationRead = TranslationsRead["translations"][number];
export type ImplicationRead = TranslationRead["implications"][number];

export const translationsKey = (teamId: string) => ["translations", teamId];

export const waitingIn = ({ implications }: TranslationRead): number => implications.filter(({ verdict }) => verdict === null).length;
