import { useSyncExternalStore } from "react";
import type { Person } from "../../people.ts";
import type { Form } from "../form.ts";
import { span } from "../when.ts";
import { MeetingForm } from "./MeetingForm.tsx";
import { asHtml, Paper } from "./Paper.tsx";

type Props = { form: Form; me: Person; directory: readonly Person[]; sent(id: string): void; openPane(): void };

/** What is open in Outlook: written by its organizer, read by who is invited. */
export function MeetingView({ form, me, directory, sent, openPane }: Props) {
	const version = useSyncExternalStore((changed) => form.on("any", changed), form.version);
	const item = form.item();
	if (item.mode === "compose")
		return <MeetingForm key={form.key} form={form} version={version} me={me} directory={directory} sent={sent} openPane={openPane} />;
	return (
		<div className="col g12 sb-meeting">
			<h3 className="t4">{item.subject}</h3>
			<p className="s q2">{span(item.startsAt, item.endsAt, me)}</p>
			<p className="s q2">
				{item.organizer.name} invites {item.required.map(({ name }) => name).join(", ")}
			</p>
			<hr className="hr" />
			<Paper html={asHtml(item.body)} as={me.alias} />
		</div>
	);
}
