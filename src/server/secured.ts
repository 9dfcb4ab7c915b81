import { secureHeaders } from "hono/secure-headers";

/** Where Office.js is, and the one file that it fetches from elsewhere before it gets ready. */
const officeScripts = [
	"https://appsforoffice.microsoft.com",
	"https://res.cdn.office.net",
	"https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js",
];

/** The Microsoft 365 hosts that show our panes. @see https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
export const microsoftHosts = [
	"https://*.cloud.microsoft",
	"https://teams.microsoft.com",
	"https://*.teams.microsoft.com",
	"https://*.microsoft365.com",
	"https://*.office.com",
	"https://outlook.office.com",
	"https://outlook.office365.com",
];

/** Only our own scripts and Office's, only our own server and the sign-in's, only in frames of the hosts we are made for. */
export const secured = (frameAncestors: readonly string[]) =>
	secureHeaders({
		contentSecurityPolicy: {
			defaultSrc: ["'self'"],
			scriptSrc: ["'self'", ...officeScripts],
			styleSrc: ["'self'", "'unsafe-inline'"],
			connectSrc: ["'self'", "https://res.cdn.office.net", "https://login.microsoftonline.com"],
			// signing in again without a word happens in a hidden frame
			frameSrc: ["'self'", "https://login.microsoftonline.com"],
			imgSrc: ["'self'", "data:"],
			objectSrc: ["'none'"],
			baseUri: ["'none'"],
			formAction: ["'self'", "https://login.microsoftonline.com"],
			frameAncestors: ["'self'", ...frameAncestors],
		},
		xFrameOptions: false,
		// a window for signing in has to reach the pane that opened it
		crossOriginOpenerPolicy: false,
		crossOriginResourcePolicy: false,
		referrerPolicy: "no-referrer",
	});
