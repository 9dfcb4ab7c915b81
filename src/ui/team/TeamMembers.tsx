import { useEffect, useRef, useState } from "react";
import type { Member } from "../../core/team.ts";
import { Avatar } from "../parts/Avatar.tsx";
import { Field } from "../parts/Field.tsx";
import { useWords } from "../words.tsx";
import { isMail } from "./mails.ts";
import { Told } from "./Told.tsx";
import type { TeamChanging, TeamRead } from "./useTeamChange.ts";

/** Who is in the team; without `changing` to read only. Who decides and who facilitates are replaced before they leave. */
export function TeamMembers({ team, changing }: { team: TeamRead; changing?: TeamChanging }) {
	const { t } = useWords();
	const [gone, setGone] = useState<Member | null>(null);
	const title = useRef<HTMLHeadingElement>(null);
	const back = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		if (gone) back.current?.focus();
	}, [gone]);
	const roleOf = ({ id }: Member) => (id === team.deciderId ? "decides" : id === team.facilitatorId ? "facilitates" : null);
	const remove = async (member: Member) => {
		if (await changing?.save("remove", { remove: [member.id] })) setGone(member);
	};
	return (
		<section className="col g8">
			<h2 className="t4" tabIndex={-1} ref={title}>
				{t("team.membersCount", { count: team.members.length })}
			</h2>
			<ul className="list lined members">
				{team.members.map((member) => {
					const role = roleOf(member);
					return (
						<li key={member.id}>
							<Avatar name={member.name} size="s" />
							<span className="grow">
								<span className="block">
									{member.name}
									{role && <span className="q2"> {t(`team.role.${role}`)}</span>}
								</span>
								<span className="s q2 block">{member.title || member.mail}</span>
							</span>
							{changing && !role && (
								<button
									className="btn sub sm"
									type="button"
									aria-label={t("team.removeWho", { name: member.name })}
									onClick={() => void remove(member)}
								>
									{t("team.remove")}
								</button>
							)}
						</li>
					);
				})}
			</ul>
			{changing && !gone && <Told of={["remove"]} changing={changing} />}
			{changing && gone && (
				<p className="row wrap g8">
					<span role="status">{t("team.removed", { name: gone.name })}</span>
					<button
						className="btn sm"
						type="button"
						ref={back}
						onClick={async () => {
							if (!(await changing.save("add", { add: [gone.mail] }))) return;
							setGone(null);
							title.current?.focus();
						}}
					>
						{t("team.putBack")}
					</button>
				</p>
			)}
			{changing && <AddMember team={team} changing={changing} onAdded={() => setGone(null)} />}
		</section>
	);
}

function AddMember({ team, changing, onAdded }: { team: TeamRead; changing: TeamChanging; onAdded(): void }) {
	const { t } = useWords();
	const [mail, setMail] = useState("");
	const [wrong, setWrong] = useState<string>();
	const add = async () => {
		const address = mail.trim().toLowerCase();
		const known = team.members.find((member) => member.mail.toLowerCase() === address);
		if (!isMail(address)) return setWrong(t("team.notMail"));
		if (known) return setWrong(t("team.already", { name: known.name }));
		if (!(await changing.save("add", { add: [address] }))) return;
		setMail("");
		onAdded();
	};
	return (
		<form
			className="col g4"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void add();
			}}
		>
			<div className="add-one">
				<Field label={t("team.addMail")} error={wrong}>
					{(wiring) => (
						<input
							{...wiring}
							type="email"
							autoComplete="off"
							value={mail}
							onChange={(event) => {
								setMail(event.target.value);
								setWrong(undefined);
							}}
						/>
					)}
				</Field>
				<button className="btn" type="submit">
					{t("team.add")}
				</button>
			</div>
			<Told of={["add"]} changing={changing} said={t("team.added")} />
		</form>
	);
}
