const reserved = /(^|\.)(example\.(com|org|net)|contoso\.com|fabrikam\.com|test|example|invalid)$/i;
const local = /^localhost$|\.localhost$|\.local$|\.internal$|^\d+(\.\d+){3}$|^\[/i;

/**
 * What is wrong with the host of an address that Microsoft 365 has to reach; undefined where nothing is. The server and the package
 * ask the same, so that neither takes what the other refuses.
 *
 * @example hostFault(new URL("https://10.0.0.4")) // "is an address of one machine or network; …"
 */
export function hostFault({ protocol, hostname }: URL): string | undefined {
	if (protocol !== "https:") return "must begin with https://; Microsoft 365 shows no page over http";
	if (local.test(hostname)) return "is an address of one machine or network; people's Outlook and Teams have to reach it by name";
	if (reserved.test(hostname)) return "is an example, not an address of yours";
	return hostname.includes(".") ? undefined : "needs a full name, such as evenover.yourcompany.com";
}
