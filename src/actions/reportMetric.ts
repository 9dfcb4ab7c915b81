import { refuse } from "../core/refusal.ts";
import { thresholdOf } from "../core/reversal.ts";
import { addMetricValue, frameworkInForce, latestValues, namesOf } from "../storage/framework.ts";
import { type Act, asMe, once } from "./action.ts";
import { reopenReversed } from "./reopenReversed.ts";
import { teamAsMember } from "./teamLog.ts";

/** Keeps what a metric is today, said by any of the team, beside what was said before; a decision that it reverses opens again. */
export const reportMetric: Act<"reportMetric"> = (input, context) =>
	asMe(context, async (trx) => {
		const { me, now, newId } = context;
		const { teamId, metricId, value } = input;
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		const at = { tenantId: me.tenantId, teamId };
		const reported = await once(trx, context, { key: input.idempotencyKey, action: "reportMetric", input }, async () => {
			const metric = (await frameworkInForce(trx, at)).content.metrics.find(({ id }) => id === metricId);
			if (!metric) return refuse("unknownMetric");
			await addMetricValue(trx, at, newId(), { metricId, value, reportedBy: me.id, at: now }, team.timeZone);
			const measured = thresholdOf(value);
			if (measured === null) return { reopened: 0 };
			const said = { kind: "metric", metric: metric.label, value: measured } as const;
			return { reopened: (await reopenReversed(trx, context, teamId, [said])).length };
		});
		if ("refused" in reported) return reported;
		const names = await namesOf(trx, at);
		const values = await latestValues(trx, at);
		return { values: values.map(({ reportedBy, ...one }) => ({ ...one, name: names.get(reportedBy) ?? "" })), ...reported };
	});
