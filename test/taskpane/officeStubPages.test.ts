import { expect, test } from "@jest/globals";
import type { MeetingShown } from "../../sandbox/hosts/shape.ts";
import { createForm } from "../../sandbox/pages/form.ts";
import { sandboxAddress } from "../../sandbox/pages/links.ts";
import type { OpenItem } from "../../sandbox/pages/outlookDoor.ts";
import { sanitize } from "../../sandbox/pages/sanitize.ts";
import { instantAt, wallTime } from "../../sandbox/pages/when.ts";

test("mail keeps its words, links and look, and loses whatever runs or loads by itself", () => {
	expect(sanitize('<p style="color:red;position:fixed">Hi <b>all</b></p>')).toBe('<p style="color:red">Hi <b>all</b></p>');
	expect(sanitize('<a href="https://a.test/" onclick="x()">go</a>')).toBe('<a href="https://a.test/">go</a>');
	for (const bad of [
		"<script>x()</script>",
		'<img src="https://a.test/x.png" onerror="x()">',
		'<iframe src="https://a.test"></iframe>',
		"<style>p{}</style>",
		"<svg><a href='x'>y</a></svg>",
		"<form></form>",
	])
		expect(sanitize(bad)).toBe("");
	expect(sanitize('<a href="javascript:x()">go</a>')).toBe("<a>go</a>");
	expect(sanitize('<div style="background:url(https://a.test/x)">x</div>')).toBe('<div style="">x</div>');
	expect(sanitize("<o:p>kept</o:p>")).toBe("kept");
});

test("a link into Teams opens the sandbox's Teams, our own stay, others lead nowhere", () => {
	const to = (link: string) => sandboxAddress(link, "ines", "http://localhost:1");
	const chat = "19:meeting_abc@thread.v2";
	expect(to("/panel/1")).toBe("http://localhost:1/panel/1");
	expect(to(`https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chat)}/0?context=${encodeURIComponent('{"Tid":"t"}')}`)).toBe(
		`http://localhost:1/sandbox/teams?${new URLSearchParams({ as: "ines", chat, frame: "sidePanel" })}`,
	);
	const context = encodeURIComponent(JSON.stringify({ chatId: chat, subEntityId: "/panel/1" }));
	expect(to(`https://teams.microsoft.com/l/entity/app/evenover?context=${context}`)).toBe(
		`http://localhost:1/sandbox/teams?${new URLSearchParams({ as: "ines", chat, sub: "/panel/1", frame: "details" })}`,
	);
	expect(to("https://teams.microsoft.com/l/entity/app/evenover")).toBe("http://localhost:1/sandbox/teams?as=ines&frame=personal");
	expect(to("https://teams.microsoft.com/l/entity/app/evenover?context=broken")).toBe(
		"http://localhost:1/sandbox/teams?as=ines&frame=personal",
	);
	expect(to("https://elsewhere.test/")).toBeNull();
});

test("a wall's time means the instant it has there, on both sides of a clock change", () => {
	const lisbon = { timeZone: "Europe/Lisbon" };
	for (const at of ["2026-03-28T12:00:00.000Z", "2026-03-29T12:00:00.000Z", "2026-06-18T09:00:00.000Z", "2026-12-31T23:30:00.000Z"]) {
		expect(instantAt(wallTime(at, lisbon), lisbon)).toBe(at);
	}
	expect(instantAt("2026-06-18T10:00", lisbon)).toBe("2026-06-18T09:00:00.000Z");
	expect(instantAt("2026-06-18T10:00", { timeZone: "Asia/Kolkata" })).toBe("2026-06-18T04:30:00.000Z");
});

const item: OpenItem = {
	mode: "compose",
	id: "1",
	seriesMasterId: null,
	subject: "Focus",
	startsAt: "2026-06-18T09:00:00.000Z",
	endsAt: "2026-06-18T10:00:00.000Z",
	organizer: { name: "Maya", mail: "m@x.test" },
	required: [],
	optional: [],
	location: "",
	body: { type: "html", content: "<p>Hi</p>" },
	recurrence: null,
	sharedBy: null,
};

test("only what was changed is written, and what comes from the mailbox never overwrites it", async () => {
	const written: object[] = [];
	const form = createForm(item, async (event) => ({ id: String(written.push(event)) }), "a");
	expect(await form.save()).toBe("1");
	expect(written).toEqual([]);
	form.change({ subject: "New focus" });
	form.follow({ ...item, subject: "Theirs", location: "Room 1" } as unknown as MeetingShown);
	expect(form.item()).toMatchObject({ subject: "New focus", location: "Room 1" });
	await form.save();
	expect(written).toEqual([{ id: "1", subject: "New focus" }]);
	expect(form.isDirty()).toBe(false);
});

test("what is changed while an invite is being saved is still to be sent", async () => {
	const form = createForm(
		{ ...item, id: null },
		async () => {
			form.change({ subject: "Later" });
			return { id: "2" };
		},
		"a",
	);
	expect(await form.save()).toBe("2");
	expect(form.isDirty()).toBe(true);
	expect(form.item()).toMatchObject({ id: "2", subject: "Later" });
});
