import type { reversed as en } from "../en/reversed.ts";
import type { Translated } from "../translated.ts";

export const reversed: Translated<typeof en> = {
	assumption: "会議の場で「{{statement}}」が前提ではなくなりました",
	above: "{{metric}}が{{value}}となり、{{threshold}}を上回りました",
	below: "{{metric}}が{{value}}となり、{{threshold}}を下回りました",
	again: "条件を満たし、再検討の対象になりました：{{because}}。",
	why: "条件を満たし、再検討の対象になりました：{{because}}。",
	ask: "あなたが担当する決定です。条件を満たし、再検討の対象になりました：{{because}}。",
	mail: "「{{chosen}}を優先、次に{{over}}」が条件を満たし、再検討の対象になりました：{{because}}。",
	mailElsewhere: "別の会議の決定が条件を満たし、再検討の対象になりました：{{because}}。",
};
