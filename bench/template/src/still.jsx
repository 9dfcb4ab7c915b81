// The first question alone: known beforehand, nobody signed in, nothing read. The least the template can be.
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import * as React from "react";
import { createRoot } from "react-dom/client";
import { Rank } from "./Pane.jsx";

const targets = ["New revenue", "Growth in users", "Retention", "Enterprise value", "Operating margin"].map((label) => ({
	id: label,
	label,
}));

function App() {
	const [placed, setPlaced] = React.useState([]);
	return <Rank targets={targets} placed={placed} setPlaced={setPlaced} onNext={() => undefined} />;
}

const root = createRoot(document.getElementById("container"));
Office.onReady(() =>
	root.render(
		<FluentProvider theme={webLightTheme}>
			<App />
		</FluentProvider>,
	),
);
