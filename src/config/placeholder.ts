const signs = [
	/<[^>]*>/,
	/^0{8}-0{4}-0{4}-0{4}-0{12}$/,
	/(^|[^\w-])([\w-]+\.)*example\.(com|org|net)\b/i,
	/\b(change|replace)[-_ ]?me\b/i,
	/\byour[-_ ](client|tenant|app|secret|domain|host|password|key)/i,
	/^(x{4,}|todo|tbd|none|null|undefined)$/i,
];

/**
 * Whether a value was copied from a page of instructions and never filled in.
 *
 * @example isPlaceholder("<your client id>") // true
 * @example isPlaceholder("https://evenover.example.com") // true
 */
export const isPlaceholder = (value: string): boolean =>
	value.split(",").some((part) => signs.some((sign) => sign.test(part.trim()))) || signs.some((sign) => sign.test(value));
