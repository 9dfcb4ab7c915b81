import { Icon } from "../../../src/ui/parts/Icon.tsx";
import type { Named } from "../../hosts/shape.ts";
import type { Person } from "../../people.ts";

type Props = { chosen: readonly Named[]; directory: readonly Person[]; change(people: Named[]): void };

/** Who is invited, as chips, and who else of the directory could be. */
export function People({ chosen, directory, change }: Props) {
	const others = directory.filter(({ mail }) => !chosen.some((each) => each.mail === mail));
	return (
		<div className="col g4">
			<ul className="row wrap g4">
				{chosen.map((person) => (
					<li key={person.mail}>
						<button
							type="button"
							className="sb-chip"
							aria-label={`Remove ${person.name}`}
							onClick={() => change(chosen.filter(({ mail }) => mail !== person.mail))}
						>
							{person.name}
							<Icon name="dismiss" size={12} />
						</button>
					</li>
				))}
			</ul>
			<span className="sel">
				<select
					className="in"
					aria-label="Invite"
					value=""
					onChange={({ target }) => {
						const person = others.find(({ mail }) => mail === target.value);
						if (person) change([...chosen, { name: person.name, mail: person.mail }]);
					}}
				>
					<option value="">Invite somebody</option>
					{others.map(({ mail, name, jobTitle }) => (
						<option key={mail} value={mail}>
							{name}, {jobTitle}
						</option>
					))}
				</select>
				<Icon name="chevronDown" />
			</span>
		</div>
	);
}
