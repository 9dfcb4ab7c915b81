/** The values behind Office's enumerations: an add-in may compare with either. */
export const enumerations = {
	AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
	CoercionType: { Text: "text", Html: "html" },
	EventType: {
		ItemChanged: "olkItemSelectedChanged",
		RecipientsChanged: "olkRecipientsChanged",
		AppointmentTimeChanged: "olkAppointmentTimeChanged",
		RecurrenceChanged: "olkRecurrenceChanged",
		OfficeThemeChanged: "officeThemeChanged",
	},
	HostType: { Outlook: "Outlook" },
	PlatformType: { OfficeOnline: "OfficeOnline" },
	MailboxEnums: {
		ItemType: { Message: "message", Appointment: "appointment" },
		RestVersion: { v1_0: "v1.0", v2_0: "v2.0", Beta: "beta" },
		BodyType: { Html: "html", Text: "text" },
		RecipientType: { User: "user", ExternalUser: "externalUser", DistributionList: "distributionList", Other: "other" },
		ResponseType: { None: "none", Organizer: "organizer", Tentative: "tentative", Accepted: "accepted", Declined: "declined" },
		DelegatePermissions: { Read: 1, Write: 2, DeleteOwn: 4, DeleteAll: 8, EditOwn: 16, EditAll: 32 },
	},
} as const;
