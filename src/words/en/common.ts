export const common = {
	/** Which way the language is written: `ltr` or `rtl`. */
	direction: "ltr",
	numbers: {
		0: "none",
		1: "one",
		2: "two",
		3: "three",
		4: "four",
		5: "five",
		6: "six",
		7: "seven",
		8: "eight",
		9: "nine",
		10: "ten",
		11: "eleven",
		12: "twelve",
	},
	/** The tab in a meeting's chat. */
	tab: "Decisions",
	evenOver: "{{chosen}} even over {{over, inner}}",
};
