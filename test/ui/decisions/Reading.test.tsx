import { expect, test } from "@jest/globals";
import { render, screen } from "@testing-library/react";
import { Unreachable } from "../../../src/ui/api.ts";
import { Reading } from "../../../src/ui/decisions/Reading.tsx";
import { hostAt, InPane } from "../stage/standIn.tsx";

test("while what could not be read is tried again, it stays said, and nobody's focus is taken a second time", () => {
	const at = (error: Error | null) => (
		<InPane host={hostAt("details")}>
			<input aria-label="Elsewhere" />
			<Reading read={{ error, refetch: () => undefined }} />
		</InPane>
	);
	const { rerender } = render(at(new Unreachable(null)));
	const said = () => screen.getByText("We couldn’t reach Evenover");
	const first = said();
	expect(document.activeElement).toBe(first);
	screen.getByLabelText("Elsewhere").focus();
	rerender(at(null));
	expect(said()).toBe(first);
	rerender(at(new Unreachable(null)));
	expect(said()).toBe(first);
	expect(document.activeElement).toBe(screen.getByLabelText("Elsewhere"));
});
