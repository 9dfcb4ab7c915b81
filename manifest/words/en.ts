import type { ManifestWords } from "./words.ts";

export const en: ManifestWords = {
	name: { short: "Evenover", full: "Evenover: decide what comes before what" },
	outlookName: "Evenover for Outlook",
	description: {
		short: "See where leaders differ before they meet, and settle it in the meeting.",
		medium:
			"Ask each leader alone, before the meeting, what it should optimize for and what can't change. See where you differ, settle it as one thing even over another, and keep what was decided.",
		full: "Leadership teams agree in the meeting and act on different priorities at their desks. Evenover makes that visible before the meeting, forces it to be decided in the meeting, and keeps it true afterwards.\n\nBefore: put Evenover on an invite in Outlook. Each leader answers four questions alone, in two minutes. Nobody sees another's answer until all are revealed.\n\nIn the meeting: everyone sees where the answers split, and the next question to settle. The decider chooses one thing even over another, with an owner and a day on which it is looked at again.\n\nAfter: what was decided goes to everyone on the invite, once. A few days later one question shows what is remembered of it.",
	},
	tab: "Decisions",
	group: "Evenover",
	buttons: {
		organizer: { label: "Ask before we meet", tip: "Ask each leader alone what this meeting should optimize for and what can't change." },
		attendee: {
			label: "Answer before we meet",
			tip: "Four questions, two minutes, answered alone. Nobody sees your answer before all are revealed.",
		},
		mail: { label: "Answer before we meet", tip: "Answer from the invite in your inbox: four questions, two minutes, answered alone." },
	},
	activities: {
		followUpSent: { description: "What a meeting decided, and what it left open", template: "After the meeting: {topic}" },
		answersRequested: { description: "Your answer before a meeting is missing", template: "Before we meet: {topic}" },
		echoAsked: { description: "What you remember of what was decided", template: "From memory: {topic}" },
		pulseAsked: { description: "Whether your team's priorities are still right", template: "Are the priorities still right? {topic}" },
		warningRaised: { description: "A priority of your team may be shifting", template: "A priority may be shifting: {topic}" },
		translationAsked: { description: "Whether something was meant the way it was put", template: "Is this what you meant? {topic}" },
	},
};
