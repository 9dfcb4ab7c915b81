import { describe, expect, test } from "@jest/globals";
import { enums, shapes } from "../../sandbox/graph/shapes.ts";
import { type Csdl, departures, graphContract, propertiesOf, readCsdl } from "./csdl.ts";
import { checkAgainstGraph } from "./requests.ts";

const small = readCsdl(`<Schema Namespace="microsoft.graph" Alias="graph">
      <EnumType Name="bodyType">
        <Member Name="text" Value="0" />
        <Member Name="html" Value="1" />
      </EnumType>
      <EntityType Name="entity" Abstract="true">
        <Property Name="id" Type="Edm.String" Nullable="false" />
      </EntityType>
      <ComplexType Name="itemBody">
        <Property Name="content" Type="Edm.String" />
        <Property Name="contentType" Type="graph.bodyType" />
      </ComplexType>
      <EntityType Name="note" BaseType="graph.entity" OpenType="true">
        <Property Name="body" Type="graph.itemBody" />
        <Property Name="tags" Type="Collection(Edm.String)" Nullable="false" />
      </EntityType>
      <Action Name="pin" IsBound="true">
        <Parameter Name="bindingParameter" Type="graph.note" />
        <Parameter Name="Place" Type="Edm.Int32" />
      </Action>
    </Schema>
    <Schema Namespace="microsoft.graph.search">
      <EntityType Name="note">
        <Property Name="other" Type="Edm.String" />
      </EntityType>
    </Schema>`);

test("a value that fits its type has no departures, and one that does not is told where", () => {
	expect(departures(small, "note", { id: "1", body: { content: "x", contentType: "html" }, tags: ["a"] })).toEqual([]);
	expect(departures(small, "note", { body: { contentType: "markdown" }, tags: [1], title: "x" })).toEqual([
		'note.body.contentType: "markdown" is none of text, html',
		"note.tags[0]: 1 is no Edm.String",
		'note: note has no property "title"',
	]);
	expect(departures(small, "note.pin", { place: 3 })).toEqual([]);
	expect(departures(small, "note.pin", { place: "3" })).toEqual(['note.pin.place: "3" is no Edm.Int32']);
});

const contract = graphContract();
const given = contract ? describe : describe.skip;

given(
	contract
		? "against Graph's published contract"
		: "against Graph's published contract (skipped: shared/contracts/graph-v1.0.csdl is not beside this repository)",
	() => {
		const csdl = contract as Csdl;

		test("every name that the sandbox's Graph takes exists there, with the same type", () => {
			for (const [type, { properties, binds = [], base }] of Object.entries(shapes)) {
				const known = propertiesOf(csdl, type);
				if (!known) throw new Error(`Graph has no ${type}`);
				for (const [name, kind] of Object.entries(properties)) expect({ type, name, kind: known.get(name) }).toEqual({ type, name, kind });
				for (const bind of binds) expect(known.has(bind)).toBe(true);
				if (base !== undefined) expect(csdl.types.get(type)?.base).toBe(base);
			}
		});

		test("every word that the sandbox's Graph takes is a member there", () => {
			for (const [name, members] of Object.entries(enums)) expect(csdl.enums.get(name)).toEqual(expect.arrayContaining(members));
		});

		test("no type that a body of ours is checked by ends in a type that nobody looks into", () => {
			for (const request of [
				"event",
				"message",
				"chatMessage",
				"teamsTab",
				"teamsAppInstallation",
				"subscription",
				"todoTask",
				"chat.sendActivityNotification",
			]) {
				expect(propertiesOf(csdl, request)?.size).toBeGreaterThan(2);
			}
		});

		test("requests are checked: the body's names, its words, and what they select", () => {
			expect(
				checkAgainstGraph("POST", "/users/1/messages", { subject: "x", toRecipients: [{ emailAddress: { address: "a@b.example" } }] }),
			).toEqual([]);
			expect(checkAgainstGraph("PATCH", "/me/events/1", { uid: "x" })).toEqual(['event: event has no property "uid"']);
			expect(checkAgainstGraph("GET", "/me/events?$select=uid,subject", null)).toEqual(['$select: event has no property "uid"']);
			expect(checkAgainstGraph("POST", "/me/sendMail", { message: { importance: "urgent" } })).toEqual([
				'user.sendMail.message.importance: "urgent" is none of low, normal, high',
			]);
			const recipient = { userId: "1" };
			expect(checkAgainstGraph("POST", "/chats/1/sendActivityNotification", { recipient })).toEqual([
				"chat.sendActivityNotification.recipient: @odata.type must say which teamworkNotificationRecipient it is",
			]);
			expect(checkAgainstGraph("POST", "/me/fly", {})).toHaveLength(1);
		});
	},
);
