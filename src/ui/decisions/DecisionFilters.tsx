import { useId, useState } from "react";
import { type LogFilters, type LoggedDecision, logStates } from "../../core/decisionLog.ts";
import { Field } from "../parts/Field.tsx";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";

type Props = { log: readonly LoggedDecision[]; filters: LogFilters; onChange(filters: LogFilters): void };
type Option = { value: string; label: string };

/** What is looked for: words and a state; the rest for who asks for it. Only what the log has can be chosen. */
export function DecisionFilters({ log, filters, onChange }: Props) {
	const { t } = useWords();
	const rest = useId();
	const [open, setOpen] = useState(false);
	const set = (change: Partial<LogFilters>) => onChange({ ...filters, ...change });
	const states = logStates.filter((state) => log.some((decision) => decision.states.includes(state)));
	const sides = optionsOf(log.flatMap(({ chosen, over }) => [chosen, over]).map(({ id, label }) => ({ value: id, label })));
	const owners = optionsOf(log.map(({ ownerId, ownerName }) => ({ value: ownerId, label: ownerName })));
	const any = Object.values(filters).some((value) => value !== undefined && value !== "");
	return (
		<search className="col g12">
			<div className="sought">
				<Field label={t("decisions.search")}>
					{(wiring) => (
						<input
							{...wiring}
							type="search"
							value={filters.words ?? ""}
							placeholder={t("decisions.searchHint")}
							onChange={(event) => set({ words: event.target.value || undefined })}
						/>
					)}
				</Field>
				<Choice
					label={t("decisions.filter.state")}
					any={t("decisions.filter.anyState")}
					value={filters.state}
					options={states.map((state) => ({ value: state, label: t(`decisions.state.${state}`) }))}
					onChoose={(value) => set({ state: states.find((state) => state === value) })}
				/>
			</div>
			<div className="sought four" id={rest} hidden={!open}>
				<Choice
					label={t("decisions.filter.side")}
					any={t("decisions.filter.anySide")}
					value={filters.side}
					options={sides}
					onChoose={(side) => set({ side })}
				/>
				<Choice
					label={t("decisions.filter.owner")}
					any={t("decisions.filter.anyOwner")}
					value={filters.ownerId}
					options={owners}
					onChoose={(ownerId) => set({ ownerId })}
				/>
				{(["from", "to"] as const).map((end) => (
					<Field label={t(`decisions.filter.${end}`)} key={end}>
						{(wiring) => (
							<input
								{...wiring}
								type="date"
								value={filters[end] ?? ""}
								onChange={(event) => set({ [end]: event.target.value || undefined })}
							/>
						)}
					</Field>
				))}
			</div>
			<div className="row wrap">
				<button className="btn sub flush" type="button" aria-expanded={open} aria-controls={rest} onClick={() => setOpen(!open)}>
					{t(open ? "decisions.filter.fewer" : "decisions.filter.more")}
					<span className={open ? "up" : undefined}>
						<Icon name="chevronDown" size={16} />
					</span>
				</button>
				{any && (
					<button className="btn sub" type="button" onClick={() => onChange({})}>
						{t("decisions.filter.clear")}
					</button>
				)}
			</div>
		</search>
	);
}

type ChoiceProps = { label: string; any: string; value: string | undefined; options: readonly Option[]; onChoose(value?: string): void };

function Choice({ label, any, value, options, onChoose }: ChoiceProps) {
	return (
		<Field label={label}>
			{(wiring) => (
				<span className="sel">
					<select {...wiring} value={value ?? ""} onChange={(event) => onChoose(event.target.value || undefined)}>
						<option value="">{any}</option>
						{options.map((option) => (
							<option key={option.value} value={option.value}>
								{option.label}
							</option>
						))}
					</select>
					<Icon name="chevronDown" />
				</span>
			)}
		</Field>
	);
}

/** Each once, by the latest name it had, in alphabetical order. */
const optionsOf = (all: readonly Option[]): Option[] =>
	[...new Map([...all].reverse().map((option) => [option.value, option])).values()].sort((a, b) => a.label.localeCompare(b.label));
