/** Why somebody has to sign in, and how; `host` is Outlook or Teams. */
export const signIn = {
	title: {
		usual: "Sign in to go on",
		notAllowed: "Your administrator has not allowed Evenover yet",
		notAssigned: "You haven’t been given Evenover yet",
	},
	why: {
		noNested: "{{host}} can’t sign you in to Evenover by itself here. A window opens in which you sign in once with your work account.",
		interaction: "Your organization wants you to confirm who you are. A window opens for it.",
		otherAccount: "{{host}} is now open for another account. Sign in as that one; the other one is signed out of Evenover here.",
		mismatch: "That was another account than the one {{host}} is open for. Sign in once more and choose that one.",
		notAllowed: "It has to be allowed once for your organization. Send the link to an administrator; then sign in again.",
		declined: "Evenover wasn’t allowed to use your account. It needs that to know who answers. Sign in again to allow it.",
		notAssigned: "Your organization lets only some people use it. Ask IT to add you to the app Evenover; then sign in again.",
		blocked: "The window for signing in was kept from opening. Allow pop-ups for this page and try again, or go on in your browser.",
		cancelled: "The window was closed before you were signed in.",
		failed: "Something went wrong while you were signing in. Try again, or go on in your browser.",
	},
	signIn: "Sign in",
	again: "Sign in again",
	copyLink: "Copy the link for your administrator",
	copied: "Copied. Send it to whoever runs IT for you.",
	byHand: "Copy it from here:",
	open: "Open in browser",
	busy: "Finish in the window that has opened. If you closed it, press again.",
	code: "If it keeps happening, send this to IT: {{code}}.",
	/** The page that a window passes through. */
	page: {
		title: "Signing in to Evenover",
		press: "Press to go on to your organization’s sign-in. This window closes by itself.",
		go: "Continue to sign in",
		stray: "This page is only used while you sign in. Go back to Evenover and start there.",
	},
};
