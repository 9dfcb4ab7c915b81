import { useState } from "react";
import { Field } from "../parts/Field.tsx";
import { useWords } from "../words.tsx";
import { Told } from "./Told.tsx";
import type { TeamChanging } from "./useTeamChange.ts";

/** The name is saved when somebody leaves the field or presses Enter. */
export function TeamName({ changing }: { changing: TeamChanging }) {
	const { t } = useWords();
	const { shown, save } = changing;
	const [typed, setTyped] = useState<string | null>(null);
	const name = typed ?? shown.name;
	const missing = name.trim() === "";
	const keep = async () => {
		if (missing || name.trim() === shown.name) return;
		if (await save("name", { name: name.trim() })) setTyped(null);
	};
	return (
		<form
			className="col g4"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void keep();
			}}
		>
			<Field label={t("team.name")} error={missing ? t("team.nameMissing") : undefined}>
				{(wiring) => (
					<input {...wiring} value={name} maxLength={120} onChange={(event) => setTyped(event.target.value)} onBlur={() => void keep()} />
				)}
			</Field>
			<Told of={["name"]} changing={changing} />
		</form>
	);
}
