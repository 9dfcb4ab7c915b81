import { z } from "zod";
import { contract } from "../contract.ts";

let made: string | undefined;

/** The contract as OpenAPI 3.1, as JSON, for whoever calls without a pane. It stays the same and takes a while to make: it is made when first asked for. */
export function openapi(): string {
	made ??= JSON.stringify(describe());
	return made;
}

function describe(): unknown {
	const refusal = {
		description: "Refused, with the reason",
		content: { "application/json": { schema: { $ref: "#/components/schemas/Refusal" } } },
	};
	const paths = Object.fromEntries(
		Object.entries(contract).map(([name, { input, reply }]) => [
			`/api/${name}`,
			{
				post: {
					operationId: name,
					requestBody: {
						required: true,
						content: { "application/json": { schema: z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) } },
					},
					responses: {
						200: { description: "Done", content: { "application/json": { schema: z.toJSONSchema(reply, { unrepresentable: "any" }) } } },
						401: refusal,
						403: refusal,
						409: refusal,
						422: refusal,
						429: refusal,
					},
				},
			},
		]),
	);
	const error = {
		type: "object",
		required: ["code", "message"],
		properties: { code: { type: "string" }, message: { type: "string" }, fields: { type: "object" } },
	};
	return {
		openapi: "3.1.0",
		info: { title: "Evenover", version: "1" },
		security: [{ entra: [] }],
		paths,
		components: {
			securitySchemes: { entra: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
			schemas: { Refusal: { type: "object", required: ["error"], properties: { error } } },
		},
	};
}
