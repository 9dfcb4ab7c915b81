import { expect, test } from "@jest/globals";
import { metricState } from "../../src/core/metricState.ts";

const retention = { success: "at least 32 percent", failure: "below 26 percent" };
const churn = { success: "under 2 %", failure: "3 % or more" };

test("a value is held against what success and failure are, whichever way is better", () => {
	expect(["33 %", "32", "29 %", "26 %", "20 percent"].map((value) => metricState(retention, value))).toEqual([
		"met",
		"met",
		"between",
		"missed",
		"missed",
	]);
	expect(["1.9 %", "2.5 %", "3 %", "4"].map((value) => metricState(churn, value))).toEqual(["met", "between", "missed", "missed"]);
	expect(metricState({ success: "€ 1.5m", failure: "€ 900k" }, "1,600,000")).toBe("met");
});

test("what is no single figure is not known rather than guessed", () => {
	expect(metricState(retention, null)).toBe("unknown");
	expect(metricState(retention, "about the same")).toBe("unknown");
	expect(metricState({ success: "customers love it", failure: "below 26 percent" }, "30 %")).toBe("unknown");
	expect(metricState({ success: "between 20 and 30", failure: "below 10" }, "25")).toBe("unknown");
	expect(metricState({ success: "30", failure: "30" }, "30")).toBe("unknown");
});

test("what is reached exactly is met, and what fails exactly is missed", () => {
	expect(metricState(retention, "32 %")).toBe("met");
	expect(metricState(retention, "26 %")).toBe("missed");
	expect(metricState(churn, "2 %")).toBe("met");
	expect(metricState(churn, "3 %")).toBe("missed");
	expect(metricState(retention, "31.9 %")).toBe("between");
	expect(metricState(churn, "2.1 %")).toBe("between");
});
