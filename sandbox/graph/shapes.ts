/**
 * What Graph knows of the bodies it is sent, in its own type notation. A body with another name, another kind of value or
 * another word of a fixed list is refused. `required` binds when a thing is made, `readOnly` always.
 */
export type Shape = { properties: Record<string, string>; required?: string[]; readOnly?: string[]; binds?: string[]; base?: string };

const strings = (names: string): Record<string, string> => Object.fromEntries(names.split(" ").map((name) => [name, "Edm.String"]));
const flags = (names: string): Record<string, string> => Object.fromEntries(names.split(" ").map((name) => [name, "Edm.Boolean"]));

const outlookItem = {
	...strings("id changeKey"),
	categories: "Collection(Edm.String)",
	createdDateTime: "Edm.DateTimeOffset",
	lastModifiedDateTime: "Edm.DateTimeOffset",
	singleValueExtendedProperties: "Collection(graph.singleValueLegacyExtendedProperty)",
};
const outlookFixed = ["id", "changeKey", "createdDateTime", "lastModifiedDateTime", "webLink", "bodyPreview"];

const activity = {
	...strings("activityType teamsAppId iconId"),
	topic: "graph.teamworkActivityTopic",
	chainId: "Edm.Int64",
	previewText: "graph.itemBody",
	templateParameters: "Collection(graph.keyValuePair)",
};

export const shapes: Record<string, Shape> = {
	event: {
		properties: {
			...outlookItem,
			...strings(
				"bodyPreview iCalUId onlineMeetingUrl originalEndTimeZone originalStartTimeZone seriesMasterId subject transactionId webLink",
			),
			...flags(
				"allowNewTimeProposals hasAttachments hideAttendees isAllDay isCancelled isDraft isOnlineMeeting isOrganizer isReminderOn responseRequested",
			),
			attendees: "Collection(graph.attendee)",
			body: "graph.itemBody",
			end: "graph.dateTimeTimeZone",
			importance: "graph.importance",
			location: "graph.location",
			locations: "Collection(graph.location)",
			onlineMeeting: "graph.onlineMeetingInfo",
			onlineMeetingProvider: "graph.onlineMeetingProviderType",
			organizer: "graph.recipient",
			originalStart: "Edm.DateTimeOffset",
			recurrence: "graph.patternedRecurrence",
			reminderMinutesBeforeStart: "Edm.Int32",
			responseStatus: "graph.responseStatus",
			sensitivity: "graph.sensitivity",
			showAs: "graph.freeBusyStatus",
			start: "graph.dateTimeTimeZone",
			type: "graph.eventType",
		},
		required: ["start", "end"],
		readOnly: [
			...outlookFixed,
			..."hasAttachments iCalUId isCancelled isDraft isOrganizer onlineMeeting onlineMeetingUrl organizer originalStart responseStatus seriesMasterId type".split(
				" ",
			),
		],
	},
	message: {
		properties: {
			...outlookItem,
			...strings("bodyPreview conversationId internetMessageId parentFolderId subject webLink"),
			...flags("hasAttachments isDeliveryReceiptRequested isDraft isRead isReadReceiptRequested"),
			bccRecipients: "Collection(graph.recipient)",
			body: "graph.itemBody",
			ccRecipients: "Collection(graph.recipient)",
			from: "graph.recipient",
			importance: "graph.importance",
			inferenceClassification: "graph.inferenceClassificationType",
			internetMessageHeaders: "Collection(graph.internetMessageHeader)",
			receivedDateTime: "Edm.DateTimeOffset",
			replyTo: "Collection(graph.recipient)",
			sender: "graph.recipient",
			sentDateTime: "Edm.DateTimeOffset",
			toRecipients: "Collection(graph.recipient)",
		},
		readOnly: [...outlookFixed, ..."conversationId hasAttachments isDraft parentFolderId receivedDateTime sentDateTime".split(" ")],
	},
	chatMessage: {
		properties: {
			...strings("subject summary locale"),
			attachments: "Collection(graph.chatMessageAttachment)",
			body: "graph.itemBody",
			importance: "graph.chatMessageImportance",
			mentions: "Collection(graph.chatMessageMention)",
		},
		required: ["body"],
	},
	teamsTab: {
		properties: { ...strings("displayName"), configuration: "graph.teamsTabConfiguration" },
		binds: ["teamsApp"],
		required: ["teamsApp@odata.bind"],
	},
	teamsAppInstallation: {
		properties: { consentedPermissionSet: "graph.teamsAppPermissionSet" },
		binds: ["teamsApp"],
		required: ["teamsApp@odata.bind"],
	},
	subscription: {
		properties: {
			...strings("changeType clientState encryptionCertificate encryptionCertificateId latestSupportedTlsVersion lifecycleNotificationUrl"),
			...strings("notificationQueryOptions notificationUrl notificationUrlAppId resource"),
			expirationDateTime: "Edm.DateTimeOffset",
			includeResourceData: "Edm.Boolean",
		},
		required: ["changeType", "notificationUrl", "resource", "expirationDateTime"],
	},
	todoTask: {
		properties: {
			...strings("id title"),
			body: "graph.itemBody",
			bodyLastModifiedDateTime: "Edm.DateTimeOffset",
			categories: "Collection(Edm.String)",
			completedDateTime: "graph.dateTimeTimeZone",
			createdDateTime: "Edm.DateTimeOffset",
			dueDateTime: "graph.dateTimeTimeZone",
			hasAttachments: "Edm.Boolean",
			importance: "graph.importance",
			isReminderOn: "Edm.Boolean",
			lastModifiedDateTime: "Edm.DateTimeOffset",
			linkedResources: "Collection(graph.linkedResource)",
			reminderDateTime: "graph.dateTimeTimeZone",
			startDateTime: "graph.dateTimeTimeZone",
			status: "graph.taskStatus",
		},
		required: ["title"],
		readOnly: "id bodyLastModifiedDateTime createdDateTime hasAttachments lastModifiedDateTime".split(" "),
	},
	linkedResource: { properties: strings("id applicationName displayName externalId webUrl"), readOnly: ["id"] },
	"event.cancel": { properties: { Comment: "Edm.String" } },
	"chat.sendActivityNotification": {
		properties: { ...activity, recipient: "graph.teamworkNotificationRecipient" },
		required: ["topic", "activityType", "previewText", "recipient"],
	},
	"userTeamwork.sendActivityNotification": { properties: activity, required: ["topic", "activityType", "previewText"] },
	"calendar.getSchedule": {
		properties: {
			Schedules: "Collection(Edm.String)",
			StartTime: "graph.dateTimeTimeZone",
			EndTime: "graph.dateTimeTimeZone",
			AvailabilityViewInterval: "Edm.Int32",
		},
		required: ["Schedules", "StartTime", "EndTime"],
	},
	"user.getMailTips": {
		properties: { EmailAddresses: "Collection(Edm.String)", MailTipsOptions: "graph.mailTipsType" },
		required: ["EmailAddresses"],
	},
	"user.sendMail": { properties: { Message: "graph.message", SaveToSentItems: "Edm.Boolean" }, required: ["Message"] },

	itemBody: { properties: { content: "Edm.String", contentType: "graph.bodyType" } },
	emailAddress: { properties: strings("address name") },
	recipient: { properties: { emailAddress: "graph.emailAddress" }, required: ["emailAddress"] },
	responseStatus: { properties: { response: "graph.responseType", time: "Edm.DateTimeOffset" } },
	attendee: {
		properties: { emailAddress: "graph.emailAddress", type: "graph.attendeeType", status: "graph.responseStatus" },
		required: ["emailAddress"],
	},
	dateTimeTimeZone: { properties: strings("dateTime timeZone"), required: ["dateTime", "timeZone"] },
	location: { properties: { ...strings("displayName locationEmailAddress locationUri uniqueId"), locationType: "graph.locationType" } },
	onlineMeetingInfo: { properties: strings("conferenceId joinUrl quickDial tollNumber") },
	singleValueLegacyExtendedProperty: { properties: strings("id value"), required: ["id", "value"] },
	internetMessageHeader: { properties: strings("name value"), required: ["name"] },
	chatMessageAttachment: {
		properties: strings("content contentType contentUrl id name teamsAppId thumbnailUrl"),
		required: ["id", "contentType"],
	},
	teamsTabConfiguration: { properties: strings("contentUrl entityId removeUrl websiteUrl") },
	teamsAppPermissionSet: { properties: { resourceSpecificPermissions: "Collection(graph.teamsAppResourceSpecificPermission)" } },
	teamsAppResourceSpecificPermission: {
		properties: { permissionType: "graph.teamsAppResourceSpecificPermissionType", permissionValue: "Edm.String" },
	},
	teamworkActivityTopic: { properties: { source: "graph.teamworkActivityTopicSource", ...strings("value webUrl") }, required: ["value"] },
	keyValuePair: { properties: strings("name value"), required: ["name"] },
	aadUserNotificationRecipient: { properties: strings("userId"), required: ["userId"], base: "teamworkNotificationRecipient" },
	chatMembersNotificationRecipient: { properties: strings("chatId"), required: ["chatId"], base: "teamworkNotificationRecipient" },
};

const words = (list: string) => list.split(" ");

export const enums: Record<string, string[]> = {
	bodyType: words("text html"),
	mailTipsType: words(
		"automaticReplies mailboxFullStatus customMailTip maxMessageSize deliveryRestriction moderationStatus recipientScope",
	),
	importance: words("low normal high"),
	sensitivity: words("normal personal private confidential"),
	freeBusyStatus: words("unknown free tentative busy oof workingElsewhere"),
	eventType: words("singleInstance occurrence exception seriesMaster"),
	attendeeType: words("required optional resource"),
	responseType: words("none organizer tentativelyAccepted accepted declined notResponded"),
	onlineMeetingProviderType: words("unknown skypeForBusiness skypeForConsumer teamsForBusiness"),
	locationType: words(
		"default conferenceRoom homeAddress businessAddress geoCoordinates streetAddress hotel restaurant localBusiness postalAddress",
	),
	inferenceClassificationType: words("focused other"),
	taskStatus: words("notStarted inProgress completed waitingOnOthers deferred"),
	chatMessageImportance: words("normal high urgent"),
	teamworkActivityTopicSource: words("entityUrl text"),
	teamsAppResourceSpecificPermissionType: words("delegated application"),
};
