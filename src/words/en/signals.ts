/** Signals, and the warnings they add up to with all else that is said. */
export const signals = {
	because: {
		signal_one: "A signal from one person",
		signal_other: "Signals from {{count, words}} people",
		pulse_one: "Pulse: one doubts it",
		pulse_other: "Pulse: {{count, words}} doubt it",
		recall_one: "From memory: one does not name it where it stands",
		recall_other: "From memory: {{count, words}} do not name it where it stands",
		echo_one: "Echo: one remembers something else",
		echo_other: "Echo: {{count, words}} remember something else",
		drift_one: "Orders: one puts it lower than the order in force",
		drift_other: "Orders: {{count, words}} put it lower than the order in force",
	},
	said: {
		signal: "“{{words}}”",
		pulse: { stillRight: "Still right", shifting: "Says it is shifting", wrong: "Says it is wrong" },
		recall: { missing: "Did not name it from memory", lower: "Named it in place {{place}} from memory" },
		echo: {
			remembered: "Remembered the decision",
			half: "Remembered what wins, not what gives way",
			reversed: "Remembered it the other way round",
			other: "Remembered something else",
			skipped: "Did not remember the decision",
		},
		drift_one: "Puts it one place lower than the order in force",
		drift_other: "Puts it {{count, words}} places lower than the order in force",
	},
};
