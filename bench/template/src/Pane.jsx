import { Button, Link, MessageBar, MessageBarBody, makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import * as React from "react";

export const useStyles = makeStyles({
	pane: { display: "flex", flexDirection: "column", gap: "16px", minHeight: "100vh", padding: "16px", boxSizing: "border-box" },
	list: { display: "flex", flexDirection: "column", gap: "8px", listStyleType: "none", margin: 0, padding: 0 },
	row: { width: "100%", justifyContent: "flex-start", minHeight: "44px" },
	place: { width: "24px", color: tokens.colorBrandForeground1 },
	foot: { display: "flex", gap: "8px", marginTop: "auto", justifyContent: "flex-end" },
});

/** What every screen has: where one is, the question, what is asked, and the way on. */
export function Screen({ at, ask, how, onBack, next, onNext, children }) {
	const styles = useStyles();
	return (
		<div className={styles.pane}>
			<Text size={200}>{at} of 4</Text>
			<Title3 as="h1">{ask}</Title3>
			<Text>{how}</Text>
			{children}
			<div className={styles.foot}>
				{onBack && (
					<Button appearance="subtle" onClick={onBack}>
						Back
					</Button>
				)}
				<Button appearance="primary" size="large" onClick={onNext}>
					{next}
				</Button>
			</div>
		</div>
	);
}

/** The first question: tap the targets in order. */
export function Rank({ targets, placed, setPlaced, onNext, children }) {
	const styles = useStyles();
	const [refused, setRefused] = React.useState(false);
	const tap = (id) => setPlaced(placed.includes(id) ? placed.filter((one) => one !== id) : [...placed, id]);
	return (
		<Screen at={1} ask="What should this optimize for?" how="Tap in order. The first tap is first." next="Next" onNext={onNext}>
			<ul className={styles.list}>
				{targets.map(({ id, label }) => {
					const place = placed.indexOf(id) + 1;
					return (
						<li key={id}>
							<Button className={styles.row} aria-pressed={place > 0} onClick={() => tap(id)}>
								<span className={styles.place}>{place || placed.length + 1}</span>
								{label}
							</Button>
						</li>
					);
				})}
			</ul>
			<div>
				<Button appearance="subtle" onClick={() => setPlaced(placed.slice(0, -1))}>
					Undo
				</Button>
				<Button appearance="subtle" onClick={() => setPlaced([])}>
					Start over
				</Button>
			</div>
			{children}
			{refused && (
				<MessageBar intent="warning">
					<MessageBarBody>One has to be first.</MessageBarBody>
				</MessageBar>
			)}
			<Link onClick={() => setRefused(true)}>They all matter equally</Link>
		</Screen>
	);
}
