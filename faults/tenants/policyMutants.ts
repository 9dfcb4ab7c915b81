import type { Owner } from "../house/known.ts";
import type { Table } from "./policyProbes.ts";

/** The schema, weaker by one thing. */
export type Mutant = { name: string; table: string; apply: string; undo: string };
type Policy = { table: string; name: string; cmd: string; qual: string | null; check: string | null; roles: string };

const setting = (name: string) =>
	`\\((\\w+\\.)?\\w+ = \\(NULLIF\\(current_setting\\('app\\.${name}'::text, true\\), ''::text\\)\\)::uuid\\)`;
const conditions: Readonly<Record<string, RegExp>> = {
	"tenant's condition": new RegExp(setting("tenant"), "g"),
	"person's condition": new RegExp(setting("person"), "g"),
};

/** Each policy and each grant of the schema weakened in every way there is: opened, without one of its conditions, without its check, to everybody, switched off, beside one that lets all through, with a right more. */
export async function mutantsOf(owner: Owner, tables: readonly Table[]): Promise<Mutant[]> {
	const policies = await owner.rows<Policy>(
		`select tablename as table, policyname as name, cmd, qual, with_check as check, array_to_string(roles, ', ') as roles
		from pg_policies where schemaname = 'public' order by 1, 2`,
	);
	const mutants: Mutant[] = [];
	const written = new Set(
		(
			await owner.rows<{ table: string }>(
				`select c.relname as table from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
					and (has_any_column_privilege('evenover_app', c.oid, 'insert') or has_any_column_privilege('evenover_app', c.oid, 'update'))`,
			)
		).map(({ table }) => table),
	);
	// where the app may not write, what would be checked of it is nothing
	for (const policy of policies) mutants.push(...weakened(written.has(policy.table) ? policy : { ...policy, check: null }));
	for (const { name: table } of tables) {
		const on = { table, undo: `alter table ${table} enable row level security` };
		mutants.push({ ...on, name: `${table} without row-level security`, apply: `alter table ${table} disable row level security` });
		mutants.push({
			table,
			name: `${table} not forced`,
			apply: `alter table ${table} no force row level security`,
			undo: `alter table ${table} force row level security`,
		});
		mutants.push({
			table,
			name: `${table} beside a policy that lets everybody read`,
			apply: `create policy let_all on ${table} for select to evenover_app using (true)`,
			undo: `drop policy let_all on ${table}`,
		});
		const granted = await owner.rows<{ right: string; held: boolean }>(
			`select r as right, has_table_privilege('evenover_app', ('public.' || $1)::regclass, r) as held
			from unnest('{select,insert,update,delete,truncate}'::text[]) r`,
			[table],
		);
		for (const { right } of granted.filter(({ held }) => !held))
			mutants.push({
				table,
				name: `${table} with the right to ${right}`,
				apply: `grant ${right} on ${table} to evenover_app`,
				undo: `revoke ${right} on ${table} from evenover_app`,
			});
	}
	return mutants;
}

function weakened({ table, name, qual, check, roles }: Policy): Mutant[] {
	const sayRoles = (who: string) => `alter policy ${name} on ${table} to ${who}`;
	const say = (using: string | null, withCheck: string | null) =>
		`alter policy ${name} on ${table}${using === null ? "" : ` using (${using})`}${withCheck === null ? "" : ` with check (${withCheck})`}`;
	const mutant = (how: string, apply: string, undo = say(qual, check)): Mutant => ({ table, name: `${table}.${name} ${how}`, apply, undo });
	const ours = /evenover_app|public/.test(roles);
	if (!ours) return [mutant("to everybody", sayRoles("public"), sayRoles(roles))];
	const found = [mutant("lets all through", say(qual && "true", check && "true"))];
	if (qual !== null && check !== null)
		found.push(mutant("checks nothing", say(qual, "true")), mutant("shows everything", say("true", check)));
	for (const [how, condition] of Object.entries(conditions)) {
		const without = (text: string | null) => text?.replace(condition, "true") ?? null;
		if (without(qual) !== qual || without(check) !== check) found.push(mutant(`without the ${how}`, say(without(qual), without(check))));
	}
	for (const part of [...existsIn(qual), ...existsIn(check)]) {
		const without = (text: string | null) => text?.replace(part, "true") ?? null;
		found.push(mutant(`without "${part.slice(0, 60)}…"`, say(without(qual), without(check))));
	}
	return found;
}

/** What a policy asks of other tables, with its "not" where it has one. */
function existsIn(text: string | null): string[] {
	const found: string[] = [];
	for (const { index } of text?.matchAll(/\((NOT \()?EXISTS \(/g) ?? []) {
		let depth = 0;
		for (let at = index; at < (text?.length ?? 0); at++) {
			if (text?.[at] === "(") depth++;
			if (text?.[at] === ")" && --depth === 0) {
				found.push(text.slice(index, at + 1));
				break;
			}
		}
	}
	return [...new Set(found.filter((one) => !found.some((other) => other !== one && other.includes(one))))];
}
