import type { Instant } from "../core/instant.ts";
import type { RoomAddress } from "./rooms/address.ts";
import type { SignInAsk } from "./signIn/ask.ts";

/** Where a pane stands; the shell chooses its screen by it. */
export type Place = "compose" | "read" | "details" | "sidePanel" | "stage" | "page" | "personal";

export type ThemeName = "light" | "dark" | "high-contrast";

/** How the host names the meeting before us, and the panel its invite links to, if it does. */
export type HostMeeting = {
	ref: { itemId: string; mailbox?: string } | { chatId: string } | null;
	panelId: string | null;
	/** The page of a team that a link leads to. */
	room?: RoomAddress | null;
	/** True where the host says that the reader organizes this meeting; the server decides. */
	organizes?: boolean;
};

/** A block for the invite's body, as the server wrote it. */
export type InviteBlock = { html: string; text: string };

/**
 * The door to whatever we stand in: Outlook, Teams, or a plain browser page. One implementation each; panes know no other
 * word of Office.js or teams-js. What a host cannot do is absent, and the button for it is not shown.
 */
export type Host = {
	name: "Outlook" | "Teams" | "browser";
	place: Place;
	/** BCP 47, e.g. `en-GB`. */
	locale: string;
	theme: { now(): ThemeName; onChange(listener: (theme: ThemeName) => void): () => void };
	/** An access token for our API; renews silently. `fresh` skips what is cached, for when the server no longer took the last one. */
	token(options?: { fresh?: boolean }): Promise<string>;
	/** What has to be asked of the person before there is a token. */
	signIn?: Pick<SignInAsk, "now" | "onChange">;
	/** In Outlook this saves an invite that is being written, since only a saved one has an identity. */
	meeting(options?: { save?: boolean }): Promise<HostMeeting>;
	/** Puts the block at the top of the invite, unless it already links to a panel. */
	addToInvite?(block: InviteBlock): Promise<void>;
	/** Shows our stage to everyone in the meeting. */
	shareToStage?(url: string): Promise<void>;
	open(url: string): void;
};

/** Somebody may look at the same meeting from two hosts at once; only the instant of a draft tells which is newer. */
export type KeptDraft<Draft> = { draft: Draft; at: Instant; sent: boolean };
