import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTyped } from "../asks/useSendKeeper.ts";
import { usePane } from "../pane.tsx";
import { Field } from "../parts/Field.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Unsent } from "../parts/Unsent.tsx";
import { firstName } from "../usePanelWords.ts";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import type { RealignRead } from "./realign.ts";

type Props = {
	page: RealignRead;
	/** The reader asked for this form: the focus comes along. */
	arrived: boolean;
	onAsked(): Promise<void>;
	onTeam(): void;
};
type Typed = { toId: string; executing: string; missed: string };
const parts = ["executing", "missed"] as const;
const mostWords = 2_000;

/** The three parts, begun from the framework, in the reader's own words; a mail comes of it that they read and send themselves. */
export function AskForm({ page, arrived, onAsked, onTeam }: Props) {
	const { t, say } = useWords();
	const [first] = page.askable;
	if (!page.hasRoles || !first) {
		const room = page.hasRoles ? "nobody" : "noRoles";
		return (
			<section className="card col g12">
				<div className="col g4">
					<h2 className="t4">{t(`realign.${room}.title`)}</h2>
					<p className="q2">{t(`realign.${room}.why`)}</p>
				</div>
				<button className="btn p start" type="button" onClick={onTeam}>
					{t(`realign.${room}.go`)}
				</button>
			</section>
		);
	}
	const start = {
		toId: first.id,
		executing: page.executing.map(say).join("\n"),
		missed: page.missed.map(say).join("\n"),
	};
	return <Filling page={page} arrived={arrived} start={start} onAsked={onAsked} />;
}

function Filling({ page, arrived, start, onAsked }: Omit<Props, "onTeam"> & { start: Typed }) {
	const { t } = useWords();
	const { host } = usePane();
	const [typed, type] = useTyped<Typed>(`realign ${page.teamId}`, start);
	const [missing, setMissing] = useState<readonly string[]>([]);
	const form = useRef<HTMLFormElement>(null);
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (arrived) title.current?.focus();
	}, [arrived]);
	const { perform, busy, refused, unreachable } = usePerform("requestRealignment");
	const to = page.askable.find(({ id }) => id === typed.toId) ?? page.askable[0];
	const send = async () => {
		const ask = t("realign.ask.text");
		const words = { executing: typed.executing.trim(), missed: typed.missed.trim() };
		const reply = await perform({ teamId: page.teamId, toId: to?.id ?? "", ...words, ask });
		if (!reply) return;
		type(start);
		host.open(reply.webLink);
		await onAsked();
	};
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (busy) return;
		const empty = parts.filter((part) => typed[part].trim() === "");
		setMissing(empty);
		const [worst] = empty;
		if (worst) form.current?.querySelector<HTMLElement>(`[name=${worst}]`)?.focus();
		else void send();
	};
	return (
		<form className="col g16 ask-realign" ref={form} noValidate onSubmit={submit}>
			<div className="col g4">
				<h2 className="t4" tabIndex={-1} ref={title}>
					{t("realign.title")}
				</h2>
				<p className="q2">{t("realign.intro")}</p>
			</div>
			{refused && <Refusal refused={refused} />}
			{unreachable && <Unsent unreachable={unreachable} kept={t("realign.form.kept")} onAgain={() => void send()} />}
			<Field label={t("realign.to.label")}>
				{(wiring) => (
					<span className="sel">
						<select {...wiring} value={to?.id} onChange={(event) => type({ toId: event.target.value })}>
							{page.askable.map(({ id, name, decides }) => (
								<option key={id} value={id}>
									{decides ? t("realign.to.decides", { name }) : name}
								</option>
							))}
						</select>
						<Icon name="chevronDown" />
					</span>
				)}
			</Field>
			{parts.map((part) => (
				<Field
					key={part}
					label={t(`realign.${part}.label`)}
					hint={part === "missed" && page.missed.length > 0 ? t("realign.missed.since", { version: page.version }) : undefined}
					error={missing.includes(part) ? t(`realign.form.missing.${part}`) : undefined}
				>
					{(wiring) => (
						<textarea
							{...wiring}
							name={part}
							rows={4}
							maxLength={mostWords}
							placeholder={part === "missed" ? t("realign.missed.example") : undefined}
							value={typed[part]}
							onChange={(event) => {
								type({ [part]: event.target.value });
								setMissing((before) => before.filter((one) => one !== part));
							}}
						/>
					)}
				</Field>
			))}
			<div className="col g2">
				<p className="t5">{t("realign.ask.label")}</p>
				<p>{t("realign.ask.text")}</p>
			</div>
			<div className="col g4">
				<p className="q2">{t("realign.form.mail")}</p>
				<p className="q2">{t("realign.form.page", { name: firstName(to?.name ?? "") })}</p>
			</div>
			<button className="btn p start" type="submit" aria-disabled={busy}>
				{t(busy ? "realign.form.writing" : "realign.form.open")}
			</button>
		</form>
	);
}
