/** What Outlook calls, by the names the manifests give and the script of the events registers. */
export const actionIds = {
	sending: "onAppointmentSending",
} as const;

/** The ribbon's button that opens the pane beside an invite, by the name both manifests give: what Outlook offers in its question leads there. */
export const paneButtonId = "organizer-button";
