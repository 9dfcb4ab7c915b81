import type { given as en } from "../en/given.ts";
import type { Translated } from "../translated.ts";

export const given: Translated<typeof en> = {
	dimension: { budget: "予算", headcount: "人員", date: "期日", scope: "範囲", quality: "品質" },
	side: {
		fixed: "{{label}}の固定",
		flexible: "{{label}}の調整",
		on: "「{{statement}}」を前提にすること",
		without: "それを前提にしないこと",
	},
};
