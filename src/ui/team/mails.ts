/** Whether a text can be a mail address; the directory knows which there are. */
export const isMail = (text: string): boolean => /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(text);

/** The addresses in a text, one a line or as a mail program writes them, each once. @example mailsIn("Ines <ines@b.example>; tomas@b.example").length // 2 */
export const mailsIn = (text: string): string[] => [
	...new Set((text.match(/[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+/g) ?? []).map((mail) => mail.toLowerCase())),
];
