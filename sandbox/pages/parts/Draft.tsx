import { useEffect, useRef, useState } from "react";
import type { SandboxState } from "../../hosts/shape.ts";
import { sendMail } from "../live.ts";
import { sanitize } from "../sanitize.ts";
import { asHtml } from "./Paper.tsx";

/** A mail that is not sent: its words can be changed, then it goes out. */
export function Draft({ mail, state, sent }: { mail: SandboxState["drafts"][number]; state: SandboxState; sent(): void }) {
	const [subject, setSubject] = useState(mail.subject);
	const [failed, setFailed] = useState("");
	const paper = useRef<HTMLDivElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is not replaced by what is read
	useEffect(() => {
		if (paper.current) paper.current.innerHTML = sanitize(asHtml(mail.body));
	}, [mail.id]);
	const send = async () => {
		const written = { as: state.me.alias, id: mail.id, subject, body: paper.current?.innerHTML ?? "" };
		await sendMail(written).then(sent, (error: Error) => setFailed(error.message));
	};
	return (
		<article className="col g12">
			<div className="row wrap">
				<button className="btn p" type="button" onClick={() => void send()}>
					Send
				</button>
				<span className="s q2">To {mail.to.map(({ name }) => name).join(", ")}</span>
			</div>
			{failed && (
				<p className="bad-t" role="alert">
					{failed}
				</p>
			)}
			<input className="in" aria-label="Subject" value={subject} onChange={(event) => setSubject(event.target.value)} />
			<hr className="hr" />
			{/* biome-ignore lint/a11y/useSemanticElements: a text area keeps no HTML */}
			<div
				className="sb-paper"
				ref={paper}
				contentEditable
				suppressContentEditableWarning
				role="textbox"
				aria-multiline="true"
				aria-label="Mail"
				tabIndex={0}
			/>
		</article>
	);
}
