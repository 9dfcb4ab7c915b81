import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Reply } from "../../contract.ts";
import { Field } from "../parts/Field.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Away } from "../states/Away.tsx";
import { usePerform } from "../usePerform.ts";
import { useWords } from "../words.tsx";
import { adminKey, auditKey } from "./adminKey.ts";
import { ErasureTold } from "./ErasureTold.tsx";

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** First who it is and what that means, then the deed: two steps, and nothing of the second is chosen beforehand. */
export function ErasePerson({ children }: { children: ReactNode }) {
	const { t } = useWords();
	const looking = usePerform("previewErasure");
	const [who, setWho] = useState("");
	const [wrong, setWrong] = useState<string>();
	const [found, setFound] = useState<Reply<"previewErasure"> | null>(null);
	const [done, setDone] = useState("");
	const field = useRef<HTMLInputElement>(null);
	const status = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		if (done) status.current?.focus();
	}, [done]);
	const look = async () => {
		const wanted = who.trim();
		setDone("");
		setFound(null);
		if (wanted.length < 3) {
			field.current?.focus();
			return setWrong(t("admin.erase.whoMissing"));
		}
		setFound(await looking.perform(id.test(wanted) ? { personId: wanted.toLowerCase() } : { mail: wanted }));
	};
	return (
		<section className="col g8" aria-labelledby="admin-erase">
			<h2 className="t4" id="admin-erase">
				{t("admin.erase.title")}
			</h2>
			<p className="q2">{t("admin.erase.why")}</p>
			<form
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void look();
				}}
			>
				<Field label={t("admin.erase.who")} hint={t("admin.erase.whoHint")} error={wrong}>
					{(wiring) => (
						<div className="row wrap beside">
							<input
								{...wiring}
								type="text"
								autoComplete="off"
								spellCheck={false}
								ref={field}
								value={who}
								onChange={(event) => {
									setWho(event.target.value);
									setWrong(undefined);
									setFound(null);
									// nobody is looked for by a name that is still being typed
									looking.clear();
								}}
							/>
							<button className="btn" type="submit" aria-disabled={looking.busy}>
								{t("admin.erase.look")}
							</button>
						</div>
					)}
				</Field>
			</form>
			{looking.refused && <Refusal refused={looking.refused} />}
			{looking.unreachable && <Away unreachable={looking.unreachable} tryAgain={() => void look()} />}
			{found && (
				<Sure
					key={found.person.id}
					found={found}
					onKeep={() => {
						setFound(null);
						field.current?.focus();
					}}
					onDone={(said) => {
						setFound(null);
						setWho("");
						setDone(said);
					}}
				/>
			)}
			<p className={done ? "ok-t" : "vh"} role="status" tabIndex={-1} ref={status}>
				{done}
			</p>
			{children}
		</section>
	);
}

type SureProps = { found: Reply<"previewErasure">; onKeep(): void; onDone(said: string): void };

function Sure({ found, onKeep, onDone }: SureProps) {
	const { t } = useWords();
	const queries = useQueryClient();
	const erasing = usePerform("erasePerson");
	const [sure, setSure] = useState(false);
	const [missing, setMissing] = useState(false);
	const heading = useRef<HTMLHeadingElement>(null);
	const tick = useRef<HTMLInputElement>(null);
	useEffect(() => heading.current?.focus(), []);
	const { person } = found;
	const name = person.name ?? person.mail ?? person.id;
	const erase = async () => {
		if (!sure) {
			tick.current?.focus();
			return setMissing(true);
		}
		if (!(await erasing.perform({ personId: person.id }))) return;
		void queries.invalidateQueries({ queryKey: adminKey });
		void queries.invalidateQueries({ queryKey: auditKey });
		onDone(t("admin.erase.done", { name }));
	};
	return (
		<div className="card col g16">
			<div className="wraps">
				<h3 className="t4" tabIndex={-1} ref={heading}>
					{person.name ?? t("admin.erase.unnamed")}
				</h3>
				{person.mail && <p className="s q2">{person.mail}</p>}
				<p className="s q2">{person.id}</p>
			</div>
			<ErasureTold found={found} />
			<div className="col g4">
				<label className="row g8 sure">
					<input
						type="checkbox"
						ref={tick}
						checked={sure}
						aria-invalid={missing || undefined}
						{...(missing ? { "aria-describedby": "admin-sure" } : {})}
						onChange={(event) => {
							setSure(event.target.checked);
							setMissing(false);
						}}
					/>
					<span>{t("admin.erase.sure", { name })}</span>
				</label>
				<p className={missing ? "hint bad-t" : "vh"} id="admin-sure" role="status">
					{missing ? t("admin.erase.sureMissing") : ""}
				</p>
			</div>
			{erasing.refused && <Refusal refused={erasing.refused} />}
			{erasing.unreachable && <Away unreachable={erasing.unreachable} tryAgain={() => void erase()} />}
			<div className="row wrap choice">
				<button className="btn" type="button" onClick={onKeep}>
					{t("admin.erase.cancel")}
				</button>
				<button className="btn p" type="button" aria-disabled={erasing.busy || !sure} onClick={() => void erase()}>
					{t("admin.erase.go", { name })}
				</button>
			</div>
		</div>
	);
}
