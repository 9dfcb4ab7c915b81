/** What the server tells a pane about signing in; `authorityMetadata` and `knownAuthorities` only where it is not Microsoft's own. */
export type SignInConfig = {
	clientId: string;
	authority: string;
	apiScope: string;
	knownAuthorities?: string[];
	authorityMetadata?: string;
};

let reading: Promise<SignInConfig> | null = null;

/** Reads `/config.json` once; a failed reading is tried again at the next call. */
export function readConfig(): Promise<SignInConfig> {
	reading ??= fetch("/config.json").then(async (response) => {
		if (!response.ok) throw new Error(`The pane's settings could not be read (${response.status})`);
		return (await response.json()) as SignInConfig;
	});
	reading.catch(() => {
		reading = null;
	});
	return reading;
}
