/** A meeting that left no trace: whether it took place, and what a closed panel is. */
export const tookPlace = {
	ask: "Did this meeting take place?",
	booked: "It was booked until {{day}}, {{time}}. Nothing was revealed, so nothing has gone out.",
	decides: "It was booked until {{day}}, {{time}}. Nothing was revealed, so nothing has gone out. {{name}} can say that it took place.",
	meeting: "If you meet after all, reveal the answers: the follow-up then goes out by itself.",
	did: "It did: send what is still open",
	didnt: "It didn’t: close the panel",
	moved: "It moved",
	movedHow: "Change the invite in Outlook. The panel follows it to its new time, and the answers stay as they are.",
	sending: "The follow-up goes out now.",
	done: "Done with this panel?",
	close: "Close the panel",
	sealed: "Nobody can answer or decide here any more, and nobody is reminded. The answers stay sealed for ever.",
	revealed:
		"Nobody can answer, decide or take a stance here any more, and nobody is asked what they remember. What was decided stays in force.",
	readable: "Everything stays as readable as it is. It can’t be opened again.",
	yes: "Close it",
	no: "Not now",
	closed: "The panel is closed.",
	closedOn: "This panel was closed on {{day}}",
	closedSealed: "The answers were never revealed. They stay sealed for ever.",
	closedRevealed: "It takes nothing new. What was decided stays in force.",
};
