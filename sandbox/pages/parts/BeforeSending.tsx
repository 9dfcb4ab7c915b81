import type { Question } from "../sending.ts";

type Props = { question: Question; dismiss(): void; act(): void; send(): void };

const show = (dialog: HTMLDialogElement | null) => {
	if (dialog?.open === false) dialog.showModal();
};

/** What Outlook puts before whoever sends an invite, where an add-in has something to say: it always offers to send it anyway. */
export function BeforeSending({ question, dismiss, act, send }: Props) {
	return (
		<dialog className="sb-asks col g12" ref={show} aria-label="Evenover" onClose={dismiss}>
			<p>{question.message}</p>
			<div className="row wrap">
				{question.button === null ? null : (
					<button type="button" className="btn p" onClick={act}>
						{question.button}
					</button>
				)}
				<button type="button" className="btn" onClick={dismiss}>
					Don’t send
				</button>
				<button type="button" className="btn" onClick={send}>
					Send anyway
				</button>
			</div>
		</dialog>
	);
}
