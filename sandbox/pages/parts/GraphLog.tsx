import type { FaultName, SandboxState } from "../../hosts/shape.ts";
import type { Person } from "../../people.ts";
import { clearReceived, setFault } from "../live.ts";
import { seconds } from "../when.ts";
import { Select } from "./Select.tsx";

const faults: { value: FaultName; words: string }[] = [
	{ value: "behaves", words: "Graph behaves" },
	{ value: "fails", words: "Graph fails half of the calls" },
	{ value: "slow", words: "Graph is slow" },
	{ value: "away", words: "Graph is away" },
];

const tone = (status: number) => (status >= 500 ? "bad-t" : status >= 400 ? "warn-t" : "ok-t");

export function GraphLog({ graph, me }: { graph: SandboxState["graph"]; me: Person }) {
	return (
		<section className="card sb-graph" aria-labelledby="graph">
			<div className="row between wrap">
				<div>
					<h2 className="t4" id="graph">
						What Graph received
					</h2>
					<p className="s q2">Every call, as a tenant would see it. Bodies never hold a sealed answer.</p>
				</div>
				<div className="row wrap">
					<Select
						label="How Graph behaves"
						width={232}
						value={graph.fault}
						options={faults}
						choose={(value) => void setFault(value as FaultName)}
					/>
					<button type="button" className="btn" onClick={() => void clearReceived()}>
						Clear
					</button>
				</div>
			</div>
			<section className="sb-scrolls" aria-label="Calls" tabIndex={graph.received.length > 4 ? 0 : -1}>
				<table className="log">
					<thead>
						<tr>
							<th scope="col">When</th>
							<th scope="col">Call</th>
							<th scope="col">What it did</th>
							<th scope="col">Answer</th>
						</tr>
					</thead>
					<tbody>
						{graph.received.map((call) => (
							<tr key={call.id}>
								<td className="num">{seconds(call.at, me)}</td>
								<td className="code">
									{call.method} {call.path}
								</td>
								<td>{call.did}</td>
								<td className={tone(call.status)}>
									{call.status === 0 ? "none" : call.status}
									{call.note === "" ? "" : `, ${call.note}`}
								</td>
							</tr>
						))}
						{graph.received.length === 0 ? (
							<tr>
								<td colSpan={4} className="q">
									Nothing yet. Attach a question to a meeting and the first calls appear here.
								</td>
							</tr>
						) : null}
					</tbody>
				</table>
			</section>
		</section>
	);
}
