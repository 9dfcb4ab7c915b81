import { useEffect, useState } from "react";
import { useWords } from "../words.tsx";

const rows = ["first", "second", "third", "fourth"];

/** The shape of what is coming, only once waiting is noticed (300 ms), and words when it takes long (5 s). */
export function Skeleton() {
	const { t } = useWords();
	const waited = useWaited([300, 5_000]);
	return (
		<div className="col g16 grow" aria-busy="true">
			<p className={waited > 1 ? "q2" : "vh"} role="status">
				{waited > 1 ? t("panes.stillLoading") : waited > 0 ? t("panes.loading") : ""}
			</p>
			{waited > 0 && (
				<>
					<div className="sk" style={{ height: 20, width: "70%" }} />
					<div className="sk" style={{ height: 14, width: "90%" }} />
					<div className="col g12" style={{ marginTop: 8 }}>
						{rows.map((row) => (
							<div className="row g12" key={row}>
								<div className="sk" style={{ width: 32, height: 32, borderRadius: "50%" }} />
								<div className="grow col g4">
									<div className="sk" style={{ height: 14, width: "55%" }} />
									<div className="sk" style={{ height: 10, width: "30%" }} />
								</div>
							</div>
						))}
					</div>
					<div className="sk" style={{ height: 40, marginTop: "auto" }} />
				</>
			)}
		</div>
	);
}

/** How many of the pauses have passed since this was first shown. */
function useWaited(pauses: readonly number[]): number {
	const [waited, setWaited] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the pauses run once, from the first showing
	useEffect(() => {
		const timers = pauses.map((pause, index) => setTimeout(() => setWaited(index + 1), pause));
		return () => timers.forEach(clearTimeout);
	}, []);
	return waited;
}
