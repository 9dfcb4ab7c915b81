/** Where nobody says what a pane stands beside: Teams or Outlook is silent, or too old. */
export const noHost = {
	teamsTitle: "Teams isn’t answering",
	teams: "Evenover waits for Teams to say which meeting this is. Open it again, or go on in the browser, where it needs no Teams.",
	outlookTitle: "Outlook isn’t answering",
	outlook: "Evenover couldn’t learn from Outlook what is open here. Open the pane again, or go on in the browser.",
	oldTitle: "This Outlook is too old for Evenover",
	old: "It lacks what Evenover needs. Update Outlook, use Outlook on the web, or go on in the browser.",
	browser: "Open in the browser",
};
