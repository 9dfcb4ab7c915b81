/** Everything one person said, as a file to take along. */
export const myData = {
	title: "Your data",
	what: "Everything you said here and what is kept about you, as one file (JSON). It holds nothing that others said.",
	take: "Take my data along",
	ready: "{{fileName}} is ready.",
	leftOut: "What {{team}} asks you to remember is left out. It comes with the file once you have answered or skipped that.",
	copy: "Copy it instead",
	copied: "Your data is copied.",
	here: "Copying isn’t allowed here. Select the text and copy it.",
	text: "What to copy",
};
