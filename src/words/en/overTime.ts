/** A team over time. */
export const overTime = {
	headline: {
		undecided: "Nothing is decided yet, so there is nothing to hold or to lose.",
		early: "Nobody has been asked since the decision. The next echo or pulse will show what held.",
		held_one: "A week after the decision, nearly all of it holds.",
		held_other: "{{count, Words}} weeks after the decision, nearly all of it holds.",
		slipped_one: "A week after the decision, {{share}} of it has slipped.",
		slipped_other: "{{count, Words}} weeks after the decision, {{share}} of it has slipped.",
		growing_one: "A week after the decision, {{share}} of it holds, more than before.",
		growing_other: "{{count, Words}} weeks after the decision, {{share}} of it holds, more than before.",
	},
	share: {
		tenth: "a tenth",
		quarter: "a quarter",
		third: "a third",
		half: "half",
		twoThirds: "two thirds",
		threeQuarters: "three quarters",
		most: "most",
		all: "all",
	},
};
