import type { ReactNode } from "react";
import type { ThemeName } from "../../../src/ui/host.ts";
import type { SandboxState } from "../../hosts/shape.ts";
import { LanguageSelect } from "./LanguageSelect.tsx";
import { Mark } from "./Mark.tsx";
import { PersonSelect } from "./PersonSelect.tsx";
import { ThemeSelect } from "./ThemeSelect.tsx";

type Props = {
	title: string;
	state: SandboxState;
	theme: ThemeName;
	choosePerson(alias: string): void;
	chooseTheme(theme: ThemeName): void;
	children?: ReactNode;
};

/** The top of every page of the sandbox: what it is, who one is, how it looks. */
export function Bar({ title, state, theme, choosePerson, chooseTheme, children }: Props) {
	return (
		<header className="sb-bar">
			<span className="row">
				<Mark />
				<h1 className="t5">{title}</h1>
				<span className="q2 sb-tenant">{state.tenant.name}</span>
			</span>
			<PersonSelect me={state.me.alias} people={state.people} choose={choosePerson} />
			<ThemeSelect theme={theme} choose={chooseTheme} />
			<LanguageSelect />
			<span className="grow" />
			{children}
		</header>
	);
}
