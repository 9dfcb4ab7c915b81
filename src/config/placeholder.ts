const signs = [
	/<[^>]*>/,
	/^\$?\{.*\}$/,
	/(^|[^\w-])([\w-]+\.)*example\.(com|org|net)\b/i,
	/\b(change|replace)[-_ ]?me\b/i,
	/\byour[-_ ](client|tenant|app|secret|domain|host|password|key)/i,
	/^(your|placeholder)\b/i,
	/^(x{3,}|todo|tbd|none|null|undefined)$/i,
];
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** An id that chance made has more digits than this, by far. */
const fewestDigits = 5;

const isSign = (text: string): boolean =>
	signs.some((sign) => sign.test(text)) || (id.test(text) && new Set(text.replaceAll("-", "")).size < fewestDigits);

/**
 * Whether a value was copied from a page of instructions and never filled in.
 *
 * @example isPlaceholder("<your client id>") // true
 * @example isPlaceholder("https://evenover.example.com") // true
 * @example isPlaceholder("11111111-1111-1111-1111-111111111111") // true
 */
export const isPlaceholder = (value: string): boolean => value.split(",").some((part) => isSign(part.trim())) || isSign(value);
