// The four questions of the real meeting: signs in as Microsoft's samples for nested app authentication do, reads the panel.
import { createNestablePublicClientApplication } from "@azure/msal-browser";
import { Field, FluentProvider, Input, Radio, RadioGroup, Spinner, Textarea, webLightTheme } from "@fluentui/react-components";
import * as React from "react";
import { createRoot } from "react-dom/client";
import { Rank, Screen } from "./Pane.jsx";

const settings = fetch("/config.json").then((response) => response.json());

async function readToken() {
	const { clientId, authority, knownAuthorities, authorityMetadata, apiScope } = await settings;
	const client = await createNestablePublicClientApplication({ auth: { clientId, authority, knownAuthorities, authorityMetadata } });
	return (await client.acquireTokenSilent({ scopes: [apiScope] })).accessToken;
}

const readInvite = () =>
	new Promise((settle) => Office.context.mailbox.item.body.getAsync(Office.CoercionType.Html, ({ value }) => settle(value)));

async function ask(token, action, input) {
	const response = await fetch(`/api/${action}`, {
		method: "POST",
		headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
		body: JSON.stringify(input),
	});
	if (!response.ok) throw new Error(`${action}: ${response.status}`);
	return response.json();
}

async function readPanel() {
	const [token, html] = await Promise.all([readToken(), readInvite()]);
	const panelId = /\/panel\/([0-9a-f-]{36})/.exec(html)[1];
	const { panel } = await ask(token, "viewPanel", { panelId });
	return { panel, seal: (answer) => ask(token, "submitAnswer", { panelId, answer }) };
}

function Choice({ label, options, value, onChange }) {
	return (
		<Field label={label}>
			<RadioGroup layout="horizontal" value={value ?? ""} onChange={(_, data) => onChange(data.value)}>
				{options.map(([id, words]) => (
					<Radio key={id} value={id} label={words} />
				))}
			</RadioGroup>
		</Field>
	);
}

const sure = [
	["low", "Not very"],
	["medium", "Fairly"],
	["high", "Very"],
];
const holds = [
	["fixed", "Fixed"],
	["flexible", "Flexible"],
	["unknown", "Don’t know"],
];

function Answer({ panel, seal }) {
	const [at, setAt] = React.useState(1);
	const [placed, setPlaced] = React.useState([]);
	const [confidence, setConfidence] = React.useState();
	const [limits, setLimits] = React.useState({});
	const [assumptions, setAssumptions] = React.useState(["", "", ""]);
	const [guess, setGuess] = React.useState({});
	const [sealed, setSealed] = React.useState(false);
	const back = () => setAt(at - 1);
	const on = () => setAt(at + 1);
	const hold = (id, change) => setLimits({ ...limits, [id]: { ...limits[id], ...change } });
	const others = panel.people.filter((person) => person.roles.includes("leader") && person.id !== panel.me.id).length;
	const send = async () => {
		await seal({
			ranking: placed.map((target, index) => ({ target, place: index + 1 })),
			confidence,
			limits: Object.entries(limits).map(([dimension, limit]) => ({ dimension, ...limit })),
			assumptions: assumptions.filter(Boolean),
			guess: { first: guess.first, sharing: Number(guess.sharing) },
		});
		setSealed(true);
	};
	if (sealed) return <p>Your answer is sealed.</p>;
	if (at === 1)
		return (
			<Rank targets={panel.targets} placed={placed} setPlaced={setPlaced} onNext={on}>
				{placed.length === panel.targets.length && (
					<Choice label="How sure are you?" options={sure} value={confidence} onChange={setConfidence} />
				)}
			</Rank>
		);
	if (at === 2)
		return (
			<Screen at={2} ask="What can’t change?" how="As far as you know." onBack={back} next="Next" onNext={on}>
				{panel.dimensions.map(({ id, label }) => (
					<div key={id}>
						<Choice label={label} options={holds} value={limits[id]?.hold} onChange={(value) => hold(id, { hold: value })} />
						{limits[id]?.hold === "fixed" && (
							<Input aria-label={`Limit for ${label}`} onChange={(_, data) => hold(id, { limit: data.value })} />
						)}
					</div>
				))}
			</Screen>
		);
	if (at === 3)
		return (
			<Screen at={3} ask="What are you assuming?" how="Up to three, each one checkable." onBack={back} next="Next" onNext={on}>
				{["First", "Second", "Third"].map((name, index) => (
					<Field label={name} key={name}>
						<Textarea
							value={assumptions[index]}
							onChange={(_, data) => setAssumptions(assumptions.map((one, place) => (place === index ? data.value : one)))}
						/>
					</Field>
				))}
			</Screen>
		);
	return (
		<Screen at={4} ask="What will the others put first?" how="Your guess." onBack={back} next="Seal my answer" onNext={send}>
			<Choice
				label="First"
				options={panel.targets.map(({ id, label }) => [id, label])}
				value={guess.first}
				onChange={(first) => setGuess({ ...guess, first })}
			/>
			<Choice
				label={`How many of the other ${others} put your first target first too?`}
				options={Array.from({ length: others + 1 }, (_, count) => [String(count), String(count)])}
				value={guess.sharing}
				onChange={(sharing) => setGuess({ ...guess, sharing })}
			/>
		</Screen>
	);
}

function App() {
	const [read, setRead] = React.useState();
	React.useEffect(() => {
		void readPanel().then(setRead);
	}, []);
	return read ? <Answer {...read} /> : <Spinner label="Opening" />;
}

const root = createRoot(document.getElementById("container"));
Office.onReady(() =>
	root.render(
		<FluentProvider theme={webLightTheme}>
			<App />
		</FluentProvider>,
	),
);
