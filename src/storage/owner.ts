import { type Kysely, sql } from "kysely";

/** Says in words that whoever DATABASE_URL signs in as is not whom our tables belong to, and so would see none of their rows. */
export class OwnerRefusal extends Error {
	override name = "OwnerRefusal";
}

/** The policy by which the owner passes, who is held by the others like everybody: by name, so that it does not follow the tables by itself. */
const passing = "by_owner";

/**
 * Makes whoever our tables belong to now see what an owner has to: they may have been given to another role since. Refuses where
 * they do not belong to whoever asks, or not all to the same. Functions are ours where the app was given them: others may keep their own here.
 */
export async function settleOwner(owner: Kysely<unknown>): Promise<void> {
	const { rows } = await sql<{ belongsTo: string; me: string; mine: boolean }>`
		select distinct pg_get_userbyid(o.owner) as "belongsTo", current_user as me, pg_has_role(o.owner, 'usage') as mine from (
			select c.relowner as owner from pg_policy p join pg_class c on c.oid = p.polrelid
				where p.polname = ${passing} and c.relnamespace = 'public'::regnamespace
			union select f.proowner from pg_proc f where f.pronamespace = 'public'::regnamespace and f.prosecdef
				and exists (select from pg_policy p join pg_class c on c.oid = p.polrelid where p.polname = ${passing} and c.relnamespace = 'public'::regnamespace)
				and exists (select from aclexplode(f.proacl) as granted where pg_get_userbyid(granted.grantee) = 'evenover_app')
		) o order by 1`.execute(owner);
	const [first] = rows;
	if (!first) return;
	const owners = rows.map(({ belongsTo }) => belongsTo);
	if (rows.length > 1)
		throw new OwnerRefusal(
			`What Evenover keeps belongs to several roles of the database (${owners.join(", ")}). Give it all to the one in DATABASE_URL, as a superuser: reassign owned by ${owners.join(", ")} to ${first.me};`,
		);
	if (!first.mine)
		throw new OwnerRefusal(
			`What Evenover keeps belongs to the role ${first.belongsTo}, and DATABASE_URL signs in as ${first.me}. Sign in as ${first.belongsTo}, or give it to ${first.me}, as a superuser: reassign owned by ${first.belongsTo} to ${first.me};`,
		);
	const strange = await sql<{ name: string }>`
		select c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid
		where p.polname = ${passing} and c.relnamespace = 'public'::regnamespace and not c.relowner = any(p.polroles) order by 1`.execute(
		owner,
	);
	for (const { name } of strange.rows)
		await sql`alter policy ${sql.id(passing)} on ${sql.id("public", name)} to ${sql.id(first.belongsTo)}`.execute(owner);
}

/** Refuses to count rows that whoever asks would not see: none is not the answer. */
export async function assertSees(owner: Kysely<unknown>, table: string): Promise<void> {
	const { rows } = await sql<{
		me: string;
		sees: boolean;
	}>`select current_user as me, not row_security_active(${`public.${table}`}) or exists (
			select from pg_policy p, unnest(p.polroles) role
			where p.polrelid = ${`public.${table}`}::regclass and p.polname = ${passing} and (role = 0 or pg_has_role(role, 'usage'))) as sees`.execute(
		owner,
	);
	if (rows[0]?.sees) return;
	throw new OwnerRefusal(
		`${rows[0]?.me} does not see the rows of ${table}: our tables were made by another role. Start Evenover once with this DATABASE_URL: it mends that where they belong to ${rows[0]?.me}, and otherwise says whom they belong to.`,
	);
}
