import { server as de } from "./de/server.ts";
import { server as en } from "./en/server.ts";
import { server as es } from "./es/server.ts";
import { server as fr } from "./fr/server.ts";
import { server as ja } from "./ja/server.ts";
import { createWords, type Words } from "./say.ts";

/** Everything that leaves the server, in each language; British English until another is asked for. */
export const spokenWords = (): Words =>
	createWords({
		locale: "en-GB",
		timeZone: "UTC",
		resources: {
			de: { translation: de },
			en: { translation: en },
			es: { translation: es },
			fr: { translation: fr },
			ja: { translation: ja },
		},
	});
