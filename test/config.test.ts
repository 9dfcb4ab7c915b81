import { expect, test } from "@jest/globals";
import { readConfig } from "../src/config.ts";

const good = {
	PUBLIC_URL: "https://evenover.example.com/",
	CLIENT_ID: "7d0c0f5e-52ab-4d5d-9d0e-3b2f4a6c8e11",
	CLIENT_SECRET: "secret",
	TENANT_IDS: "5b2f9a34-7c1e-4d80-9e66-0f1d2b7a4c10, c9d81e57-2b46-4f0a-a3c4-95e7d0614b20",
	TEAMS_APP_ID: "0e4cbb1f-6a1d-4c8c-9d0c-3a2f60f5a9d2",
	MASTER_KEY: Buffer.alloc(32, 7).toString("base64"),
};

test("settings are read once, with defaults for what may be left out", () => {
	expect(readConfig(good)).toMatchObject({ PORT: 3978, PUBLIC_URL: "https://evenover.example.com", LOG_LEVEL: "info" });
	expect(readConfig(good)).toHaveProperty("TENANT_IDS.length", 2);
});

test("all faults are told at once, each by the setting's name", () => {
	const read = readConfig({ ...good, PUBLIC_URL: "http://plain.example.com", MASTER_KEY: "short", CLIENT_ID: undefined });
	expect("faults" in read ? read.faults.map((fault) => fault.split(":")[0]) : []).toEqual(["PUBLIC_URL", "CLIENT_ID", "MASTER_KEY"]);
	expect(JSON.stringify(read)).not.toContain("short");
});
