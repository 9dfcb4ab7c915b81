import { Suspense, useEffect, useState } from "react";
import { Refused, Unreachable } from "../src/ui/api.ts";
import type { InviteBlock } from "../src/ui/host.ts";
import { Message } from "../src/ui/parts/Message.tsx";
import { Refusal } from "../src/ui/parts/Refusal.tsx";
import { Skeleton } from "../src/ui/parts/Skeleton.tsx";
import { Away } from "../src/ui/states/Away.tsx";
import { StateFrame } from "../src/ui/states/StateFrame.tsx";
import { useWords } from "../src/ui/words.tsx";
import { AttachForm, MailHere, NothingHere } from "./later.tsx";
import type { OutlookHost } from "./outlookHost.ts";
import { PanelHere, panelAt } from "./PanelHere.tsx";
import { useMeetingBefore } from "./useMeetingBefore.ts";

/** The Outlook pane: finds the meeting before it, then shows what this person can do there. */
export function Shell({ host }: { host: OutlookHost }) {
	const [item, setItem] = useState(0);
	useEffect(() => host.onItemChange(() => setItem((number) => number + 1)), [host]);
	// another item is another pane: nothing of the last one stays
	return (
		<Suspense fallback={<Waiting />}>
			{host.isMail ? <MailHere host={host} panelAt={panelAt} key={item} /> : <OnItem host={host} item={item} key={item} />}
		</Suspense>
	);
}

function OnItem({ host, item }: { host: OutlookHost; item: number }) {
	const { t } = useWords();
	const [attached, setAttached] = useState<{ panelId: string; block: InviteBlock | null } | null>(null);
	const [gone, setGone] = useState(false);
	const { here, linked, ref, known, save, readInvite, readAgain } = useMeetingBefore(host, item, gone);
	const panelId = attached?.panelId ?? linked ?? known.data?.panelId ?? null;
	if (panelId !== null)
		return (
			<PanelHere
				panelId={panelId}
				compose={host.place === "compose"}
				inviteBlock={attached?.block ?? null}
				bookedFor={known.data?.onBehalf ? known.data.organizer.name : null}
				onDetached={() => {
					setAttached(null);
					setGone(true);
					void readAgain();
				}}
				{...(linked !== null && ref !== null && here.data?.organizes ? { onGone: () => setGone(true) } : {})}
			/>
		);
	if (save.error)
		return (
			<StateFrame>
				<Message
					tone="warn"
					title={t("panes.states.notSaved")}
					actions={
						<button className="btn l w" type="button" onClick={() => save.mutate()}>
							{t("panes.states.tryAgain")}
						</button>
					}
				>
					<p>{t("panes.states.addPeople")}</p>
					<p className="s q2">{save.error.message}</p>
				</Message>
			</StateFrame>
		);
	// a form that is open stays, whatever a later reading meets
	const failure = known.data ? null : (here.error ?? known.error);
	if (failure instanceof Refused)
		return (
			<StateFrame>
				<Refusal
					refused={failure}
					actions={
						<button className="btn l w" type="button" onClick={() => void readAgain()}>
							{t("panes.states.tryAgain")}
						</button>
					}
				/>
			</StateFrame>
		);
	if (failure)
		return (
			<StateFrame>
				<Away unreachable={failure instanceof Unreachable ? failure : new Unreachable(null, failure)} tryAgain={() => void readAgain()} />
			</StateFrame>
		);
	if (here.data && ref === null)
		return <NothingHere panelAt={panelAt} busy={save.isPending} {...(host.place === "compose" ? { onAttach: () => save.mutate() } : {})} />;
	if (!known.data || ref === null) return <Waiting />;
	if (host.place === "compose" || here.data?.organizes || known.data.onBehalf)
		return (
			<AttachForm
				meeting={known.data}
				meetingRef={ref}
				readInvite={readInvite}
				onAttached={(id, block) => setAttached({ panelId: id, block })}
			/>
		);
	return <NothingHere panelAt={panelAt} />;
}

const Waiting = () => (
	<StateFrame>
		<Skeleton />
	</StateFrame>
);
