import "../styles/team.css";
import "../styles/decisions.css";
import "../styles/admin.css";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { GoBack } from "../decisions/GoBack.tsx";
import { Reading } from "../decisions/Reading.tsx";
import { usePane } from "../pane.tsx";
import { Frame } from "../parts/Frame.tsx";
import { useWords } from "../words.tsx";
import { AuditLog } from "./AuditLog.tsx";
import { adminKey } from "./adminKey.ts";
import { ErasePerson } from "./ErasePerson.tsx";
import { Erasures } from "./Erasures.tsx";
import { Retention } from "./Retention.tsx";

/** What an administrator does with the data of their organization. Whoever is none is told so in words. */
export function AdminRoom({ onBack }: { onBack: (() => void) | null }) {
	const { api } = usePane();
	const { t } = useWords();
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		document.documentElement.scrollTop = 0;
		title.current?.focus({ preventScroll: true });
	}, []);
	const read = useQuery({ queryKey: adminKey, queryFn: () => api.call("viewAdministration", {}) });
	return (
		<Frame>
			<div className="details admin">
				<div className="col g4">
					{onBack && <GoBack onBack={onBack}>{t("admin.back")}</GoBack>}
					<h1 className="t2" tabIndex={-1} ref={title}>
						{t("admin.title")}
					</h1>
					<p className="q2">{t("admin.about")}</p>
					{read.data && <p className="s q2">{t("admin.counts", read.data.counts)}</p>}
				</div>
				{!read.data && <Reading read={read} />}
				{read.data && (
					<>
						<ErasePerson>
							<Erasures erasures={read.data.erasures} />
						</ErasePerson>
						<Retention retention={read.data.retention} />
						<AuditLog />
					</>
				)}
			</div>
		</Frame>
	);
}
