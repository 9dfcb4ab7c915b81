import type { ActivityType } from "../description.ts";

/** What Microsoft 365 shows of the app before anything of ours runs. Limits are those of Microsoft's schemas. */
export type ManifestWords = {
	/** At most 30 and 100 characters. */
	name: { short: string; full: string };
	/** The name of the add-in for the Outlooks that know no unified manifest; at most 30 characters, and another name than the app's. */
	outlookName: string;
	/** At most 80 and 4000 characters. The Outlook add-in shows `medium`, at most 250. */
	description: { short: string; medium: string; full: string };
	tab: string;
	group: string;
	/** Labels at most 32 characters, as Outlook on phones cuts there; tips at most 250. */
	buttons: Record<"organizer" | "attendee" | "mail", { label: string; tip: string }>;
	/** At most 128 characters each; the template names the {topic}. */
	activities: Record<ActivityType, { description: string; template: string }>;
};
