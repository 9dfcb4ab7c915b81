import { useEffect, useRef } from "react";
import type { Form } from "../form.ts";
import { sanitize } from "../sanitize.ts";
import { asHtml, useInsideLinks } from "./Paper.tsx";

/** The text of an invite that is being written; an add-in may write into it at the same time. */
export function BodyEditor({ form, version, as }: { form: Form; version: number; as: string }) {
	const place = useRef<HTMLDivElement>(null);
	const written = useRef<string | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: every change of the form has a version
	useEffect(() => {
		const { body } = form.item();
		if (!place.current || written.current === body.content) return;
		written.current = body.content;
		place.current.innerHTML = sanitize(asHtml(body));
	}, [form, version]);
	useInsideLinks(place, as);
	const typed = () => {
		const content = place.current?.innerHTML ?? "";
		written.current = content;
		form.change({ body: { type: "html", content } });
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: a text area holds no formatting
		<div
			className="sb-paper sb-editor"
			ref={place}
			contentEditable
			suppressContentEditableWarning
			role="textbox"
			tabIndex={0}
			aria-multiline="true"
			aria-label="Text of the invite"
			onInput={typed}
		/>
	);
}
