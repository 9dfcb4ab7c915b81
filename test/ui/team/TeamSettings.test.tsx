import { expect, test } from "@jest/globals";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { MakeTeam } from "../../../src/ui/team/MakeTeam.tsx";
import { TeamSettings } from "../../../src/ui/team/TeamSettings.tsx";
import { hostAt, InPane, refusal, type Sent, serverThat } from "../stage/standIn.tsx";

const member = (id: string, name: string) => ({ id, name, mail: `${id}@brightwater.example`, title: "" });
const team = {
	id: "t1",
	name: "Leadership team",
	deciderId: "ines",
	facilitatorId: "maya",
	timeZone: "Europe/Berlin",
	locale: "de-CH",
	echoDays: 3,
	tasks: false,
	pulseWeeks: 2,
	nudge: true,
	members: [member("ines", "Ines Duarte"), member("marcus", "Marcus Bell"), member("maya", "Maya Okafor"), member("priya", "Priya Nair")],
	mayChange: true,
};

function show({ mayChange = true, refuse }: { mayChange?: boolean; refuse?: (sent: Sent) => Error | undefined } = {}) {
	let kept = { ...team, mayChange };
	const server = serverThat((sent) => {
		const no = refuse?.(sent);
		if (no) throw no;
		if (sent.name === "changeTeam") {
			const {
				add = [],
				remove = [],
				teamId: _teamId,
				...change
			} = sent.input as { add?: string[]; remove?: string[] } & typeof kept & { teamId: string };
			const added = add.map((mail) => member(mail.split("@")[0] ?? "", mail));
			kept = { ...kept, ...change, members: [...kept.members.filter(({ id }) => !remove.includes(id)), ...added] };
		}
		return { team: kept };
	});
	render(
		<InPane host={hostAt("details")} api={server.api}>
			<TeamSettings teamId="t1" onTeam={() => undefined} />
		</InPane>,
	);
	return server.sent.filter.bind(server.sent, ({ name }: Sent) => name === "changeTeam") as () => Sent[];
}
const inputs = (sent: Sent[]) => sent.map(({ input }) => input);
const choose = (label: string, value: string) =>
	act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));
// by role, every query would weigh each of the world's time zones
const press = (name: string) =>
	act(async () => void fireEvent.click(screen.queryByLabelText(name) ?? screen.getByText(name, { selector: "button" })));

test("each setting is saved by itself, and says so where it was changed", async () => {
	const changes = show();
	await screen.findByDisplayValue("Leadership team");
	await choose("Ask what everybody remembers", "5");
	await choose("Strategic pulse", "0");
	await act(async () => void fireEvent.click(screen.getByLabelText("For owners")));
	await choose("Where your days begin", "Europe/Lisbon");
	expect(inputs(changes())).toEqual([
		{ teamId: "t1", echoDays: 5 },
		{ teamId: "t1", pulseWeeks: 0 },
		{ teamId: "t1", tasks: true },
		{ teamId: "t1", timeZone: "Europe/Lisbon" },
	]);
	expect((screen.getByLabelText("Strategic pulse") as HTMLSelectElement).selectedOptions[0]?.textContent).toBe("No pulse");
	expect(screen.getByText("Saved").closest(".col")?.contains(screen.getByLabelText("Where your days begin"))).toBe(true);
	expect(screen.getAllByText("Saved")).toHaveLength(1);
});

test("a team that wants no word before an invite goes out says so", async () => {
	const changes = show();
	await screen.findByDisplayValue("Leadership team");
	expect((screen.getByLabelText("Say so") as HTMLInputElement).checked).toBe(true);
	await act(async () => void fireEvent.click(screen.getByLabelText("Say nothing")));
	expect(inputs(changes())).toEqual([{ teamId: "t1", nudge: false }]);
	expect(screen.getByText("Saved").closest(".col")?.contains(screen.getByLabelText("Say nothing"))).toBe(true);
});

test("two changes in one breath are both saved, in their order", async () => {
	const changes = show();
	await screen.findByDisplayValue("Leadership team");
	await act(async () => {
		fireEvent.change(screen.getByLabelText("Ask what everybody remembers"), { target: { value: "7" } });
		fireEvent.change(screen.getByLabelText("Strategic pulse"), { target: { value: "4" } });
	});
	expect(inputs(changes())).toEqual([
		{ teamId: "t1", echoDays: 7 },
		{ teamId: "t1", pulseWeeks: 4 },
	]);
});

test("the name is saved on leaving the field, and never empty", async () => {
	const changes = show();
	const name = await screen.findByLabelText("Name");
	await act(async () => void fireEvent.change(name, { target: { value: " " } }));
	await act(async () => void fireEvent.blur(name));
	expect(screen.getByText("A team needs a name.")).toBeTruthy();
	await act(async () => void fireEvent.change(name, { target: { value: "Brightwater leads " } }));
	await act(async () => void fireEvent.blur(name));
	expect(inputs(changes())).toEqual([{ teamId: "t1", name: "Brightwater leads" }]);
});

test("what is refused goes back to what holds, with the reason in place", async () => {
	show({ refuse: ({ name }) => (name === "changeTeam" ? refusal("facilitatorDecides") : undefined) });
	await screen.findByDisplayValue("Leadership team");
	await choose("Who decides", "maya");
	const told = screen.getByRole("alert");
	expect(told.closest(".col")?.contains(screen.getByLabelText("Who decides"))).toBe(true);
	expect((screen.getByLabelText("Who decides") as HTMLSelectElement).value).toBe("ines");
	expect(screen.queryByText("Saved")).toBeNull();
});

test("members leave and are put back; who decides and who facilitates are replaced first", async () => {
	const changes = show();
	await screen.findByDisplayValue("Leadership team");
	expect(screen.getAllByText("Remove").map((button) => button.getAttribute("aria-label"))).toEqual([
		"Remove Marcus Bell",
		"Remove Priya Nair",
	]);
	await press("Remove Marcus Bell");
	expect(document.activeElement?.textContent).toBe("Put back");
	expect(screen.getByText("Three members", { selector: "h2" })).toBeTruthy();
	await press("Put back");
	expect(document.activeElement?.textContent).toBe("Four members");
	expect(inputs(changes())).toEqual([
		{ teamId: "t1", remove: ["marcus"] },
		{ teamId: "t1", add: ["marcus@brightwater.example"] },
	]);
});

test("somebody is added by mail address; one the directory does not know is told in place and stays to be mended", async () => {
	const changes = show({
		refuse: ({ input }) =>
			JSON.stringify(input).includes("nobody") ? refusal("unknownPeople", { values: { mails: "nobody@x.example" } }) : undefined,
	});
	const field = (await screen.findByLabelText("Add somebody by mail address")) as HTMLInputElement;
	const add = async (mail: string) => {
		await act(async () => void fireEvent.change(field, { target: { value: mail } }));
		await press("Add");
	};
	await add("leila");
	await add("PRIYA@brightwater.example");
	expect(screen.getByText("Priya Nair is in the team already.")).toBeTruthy();
	expect(changes()).toHaveLength(0);
	await add("nobody@x.example");
	expect(within(screen.getByRole("alert")).getByText(/nobody@x.example/)).toBeTruthy();
	expect(field.value).toBe("nobody@x.example");
	await add("leila@brightwater.example");
	expect(field.value).toBe("");
	expect(inputs(changes()).at(-1)).toEqual({ teamId: "t1", add: ["leila@brightwater.example"] });
});

test("who does not run the team reads it, and who does", async () => {
	show({ mayChange: false });
	expect(await screen.findByText("Maya Okafor and Ines Duarte can change this.")).toBeTruthy();
	expect(screen.getByText("Three days after the meeting")).toBeTruthy();
	expect([screen.queryByRole("textbox"), screen.queryByRole("combobox"), screen.queryByRole("radio")]).toEqual([null, null, null]);
	expect(screen.queryByRole("button", { name: /Remove/ })).toBeNull();
});

function Making() {
	const [made, setMade] = useState("");
	return made ? <p>{`made ${made}`}</p> : <MakeTeam onMade={setMade} />;
}

test("a team is made of people by mail address, of whom one decides", async () => {
	const server = serverThat(() => ({ team: { ...team, id: "t2" } }));
	render(
		<InPane host={hostAt("details")} api={server.api}>
			<Making />
		</InPane>,
	);
	await press("Make the team");
	for (const why of ["A team needs a name.", "Name at least two people.", "Say who decides."]) expect(screen.getByText(why)).toBeTruthy();
	expect(document.activeElement).toBe(screen.getByLabelText("Name"));
	await choose("Name", "Product trio");
	await choose("Its people, by mail address", "Hana <hana@b.example>; leila@b.example\nHANA@b.example");
	await choose("Who decides", "hana@b.example");
	await press("Make the team");
	expect(screen.getByText("made t2")).toBeTruthy();
	expect(server.sent).toMatchObject([
		{ name: "createTeam", input: { name: "Product trio", mails: ["hana@b.example", "leila@b.example"], deciderMail: "hana@b.example" } },
	]);
});
