/**
 * A sentence before it has a language: the key of its words and what fills them. Rules speak in these, `words/` turns them
 * into text, so no rule holds a sentence and no sentence holds a rule. A value can itself be something said, or a list of them.
 */
export type Said = { say: string; with?: Record<string, SaidValue> };
export type SaidValue = string | number | Said | readonly (string | Said)[];

export const said = (say: string, values?: Record<string, SaidValue>): Said => (values ? { say, with: values } : { say });
