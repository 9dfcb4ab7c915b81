import "../styles/team.css";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Field } from "../parts/Field.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Away } from "../states/Away.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { Choice } from "./Choice.tsx";
import { mailsIn } from "./mails.ts";

type Props = { onMade(teamId: string): void; onCancel?: () => void };

/** A team of people the directory knows; whoever makes it is in it and facilitates it. */
export function MakeTeam({ onMade, onCancel }: Props) {
	const { t } = useWords();
	const queries = useQueryClient();
	const { perform, busy, refused, unreachable } = usePerform("createTeam");
	const [name, setName] = useState("");
	const [people, setPeople] = useState("");
	const [decider, setDecider] = useState("");
	const [presses, setPresses] = useState(0);
	const form = useRef<HTMLFormElement>(null);
	const title = useRef<HTMLHeadingElement>(null);
	const instead = onCancel !== undefined;
	useEffect(() => {
		if (instead) title.current?.focus();
	}, [instead]);
	// what is missing is marked by then
	useEffect(() => {
		if (presses > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
	}, [presses]);
	const mails = mailsIn(people);
	const deciderMail = mails.includes(decider) ? decider : "";
	const missing = { name: name.trim() === "", mails: mails.length < 2, decider: deciderMail === "" };
	const wrong = (part: keyof typeof missing, key: string) => (presses > 0 && missing[part] ? t(key) : undefined);
	const make = async () => {
		setPresses((before) => before + 1);
		if (busy || missing.name || missing.mails || missing.decider) return;
		const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
		const reply = await perform({ name: name.trim(), mails, deciderMail, timeZone });
		if (!reply) return;
		await queries.invalidateQueries({ queryKey: ["teams"] });
		onMade(reply.team.id);
	};
	return (
		<form
			className="col g12"
			ref={form}
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void make();
			}}
		>
			<div className="col g4">
				<h2 className="t4" tabIndex={-1} ref={title}>
					{t("team.make")}
				</h2>
				<p className="q2">{t("team.makeWhy")}</p>
			</div>
			<Field label={t("team.name")} error={wrong("name", "team.nameMissing")}>
				{(wiring) => <input {...wiring} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />}
			</Field>
			<Field label={t("team.mails")} hint={t("team.mailsHint")} error={wrong("mails", "team.mailsMissing")}>
				{(wiring) => <textarea {...wiring} rows={5} value={people} onChange={(event) => setPeople(event.target.value)} />}
			</Field>
			<Choice
				label={t("team.decides")}
				hint={t("team.decidesHint")}
				error={wrong("decider", "team.deciderMissing")}
				value={deciderMail}
				options={[{ value: "", label: t("team.choose") }, ...mails.map((mail) => ({ value: mail, label: mail }))]}
				onChoose={setDecider}
			/>
			{refused && <Refusal refused={refused} />}
			{unreachable && <Away unreachable={unreachable} tryAgain={() => void make()} />}
			<div className="row wrap g8">
				<button className="btn p" type="submit" aria-disabled={busy}>
					{t(busy ? "team.making" : "team.makeIt")}
				</button>
				{onCancel && (
					<button className="btn" type="button" onClick={onCancel}>
						{t("team.cancel")}
					</button>
				)}
			</div>
		</form>
	);
}
