/** Who holds what, and whom to talk to next. */
export const coalition = {
	priority: "{{label}}",
	decided: "Decided it",
	stance: {
		commit: "Committed",
		disagreeAndCommit: "Disagrees and commits: “{{words}}”",
		cannotCommit: "Cannot commit: “{{words}}”",
	},
	echo: {
		remembered: "Remembered it",
		half: "Remembered what wins, not what gives way",
		reversed: "Remembered it the other way round",
		other: "Remembered something else",
		skipped: "Did not remember it",
	},
	mark: { stillRight: "Says it is still right", shifting: "Says it is shifting", wrong: "Says it is wrong" },
	recall: { missing: "Did not name it from memory", named: "Named it from memory" },
	order: {
		lower_one: "Put it one place lower than the order in force",
		lower_other: "Put it {{count, words}} places lower than the order in force",
		same: "Put it where the order in force has it, or higher",
	},
};
