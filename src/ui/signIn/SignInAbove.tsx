import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { usePane } from "../pane.tsx";
import { Icon } from "../parts/Icon.tsx";
import "../styles/waiting.css";
import { useCopied } from "../useCopied.ts";
import { useWords } from "../words.tsx";
import type { Asked } from "./ask.ts";

const never = () => () => undefined;

/** While nobody is signed in: why, and the one press that mends it. Once somebody is, all that waited goes on. */
export function SignInAbove() {
	const { host } = usePane();
	const queries = useQueryClient();
	const asked = useSyncExternalStore(host.signIn?.onChange ?? never, () => host.signIn?.now() ?? null);
	const before = useRef(asked);
	useEffect(() => {
		if (before.current && !asked) {
			void queries.invalidateQueries();
			// what is kept on the device listens for this to be sent
			dispatchEvent(new Event("online"));
		}
		before.current = asked;
	}, [asked, queries]);
	return asked && <SignIn asked={asked} />;
}

const tried: readonly Asked["why"][] = ["mismatch", "notAllowed", "declined", "notAssigned", "blocked", "cancelled", "failed"];
const elsewhere: readonly Asked["why"][] = ["blocked", "failed"];

function SignIn({ asked }: { asked: Asked }) {
	const { host } = usePane();
	const { t } = useWords();
	const [busy, setBusy] = useState(false);
	const { why, code } = asked;
	const press = () => {
		setBusy(true);
		void asked.signIn().finally(() => setBusy(false));
	};
	return (
		<section className="waits" aria-labelledby="sign-in">
			<div className="row asks">
				<span className="warn-t">
					<Icon name="info" />
				</span>
				<div className="grow col g4">
					<h2 className="t5" id="sign-in">
						{t(`signIn.title.${why === "notAllowed" || why === "notAssigned" ? why : "usual"}`)}
					</h2>
					<p role="status">{busy ? t("signIn.busy") : t(`signIn.why.${why}`, { host: host.name })}</p>
					{code && <p className="s q2">{t("signIn.code", { code })}</p>}
					<div className="row wrap">
						<button className="btn p" type="button" onClick={press}>
							{t(tried.includes(why) ? "signIn.again" : "signIn.signIn")}
						</button>
						{elsewhere.includes(why) && host.name !== "browser" && (
							<button className="btn" type="button" onClick={() => host.open(`${location.origin}/asks`)}>
								{t("signIn.open")}
							</button>
						)}
					</div>
					{why === "notAllowed" && asked.consentLink && <ForAdministrator link={asked.consentLink} />}
				</div>
			</div>
		</section>
	);
}

function ForAdministrator({ link }: { link: string }) {
	const { t } = useWords();
	const { copy, came, shown, area } = useCopied();
	return (
		<>
			<button className="btn sub" type="button" onClick={() => void copy(link)}>
				{t("signIn.copyLink")}
			</button>
			<span className="s" role="status">
				{came && t(came === "copied" ? "signIn.copied" : "signIn.byHand")}
			</span>
			{shown !== null && <textarea ref={area} className="inp" readOnly rows={3} value={shown} aria-label={t("signIn.byHand")} />}
		</>
	);
}
