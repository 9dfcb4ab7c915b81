import type { PanelFacts } from "../../src/core/visibility.ts";
import type { Owner } from "../house/known.ts";
import { productsView, type View } from "./pure.ts";

/** What a table tells of each answer that is written, into something everybody reads: the meeting's name. */
const telling = (what: string) => async (owner: Owner) => {
	await owner.rows(`create function tell() returns trigger language plpgsql security definer set search_path = public as $$
		begin
			update panels set subject = 'Leadership ' || ${what} where tenant_id = new.tenant_id and id = new.panel_id;
			return new;
		end $$`);
	await owner.rows("create trigger tell after insert or update on answers for each row execute function tell()");
};

/** Leaks that are put in to see that the run finds them: anything of an answer, and when it was last given. */
export const leaks = {
	trace: telling("md5(new::text)"),
	time: telling("(to_jsonb(new) ->> 'submitted_at')"),
};

/** A view that gives away how many of the others' assumptions there are. */
export const leakyView: View = (reader, facts: PanelFacts, now) => ({
	...(productsView(reader, facts, now) as object),
	statements: facts.answers.flatMap(({ answer }) => answer.assumptions).length,
});
