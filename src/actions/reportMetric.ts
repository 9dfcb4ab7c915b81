import { refuse } from "../core/refusal.ts";
import { thresholdOf } from "../core/reversal.ts";
import { addMetricValue, frameworkInForce, latestValues, namesOf } from "../storage/framework.ts";
import { type Act, asMe } from "./action.ts";
import { reopenReversed } from "./reopenReversed.ts";
import { teamAsMember } from "./teamLog.ts";

/** Keeps what a metric is today, said by any of the team, beside what was said before; a decision that it reverses opens again. */
export const reportMetric: Act<"reportMetric"> = ({ teamId, metricId, value }, context) =>
	asMe(context, async (trx) => {
		const { me, now, newId } = context;
		const team = await teamAsMember(trx, context, teamId);
		if ("refused" in team) return team;
		const at = { tenantId: me.tenantId, teamId };
		const metric = (await frameworkInForce(trx, at)).content.metrics.find(({ id }) => id === metricId);
		if (!metric) return refuse("unknownMetric");
		await addMetricValue(trx, at, newId(), { metricId, value, reportedBy: me.id, at: now });
		const measured = thresholdOf(value);
		const reopened =
			measured === null ? [] : await reopenReversed(trx, context, teamId, [{ kind: "metric", metric: metric.label, value: measured }]);
		const names = await namesOf(trx, at);
		const values = await latestValues(trx, at);
		return { values: values.map(({ reportedBy, ...one }) => ({ ...one, name: names.get(reportedBy) ?? "" })), reopened: reopened.length };
	});
