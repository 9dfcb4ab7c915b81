// Looks at an installation with the very settings it runs with: `npm run doctor`, `npm run doctor -- --json`.
import { parseArgs } from "node:util";
import { examine, microsoft } from "./doctor/examine.ts";
import { asText } from "./doctor/finding.ts";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const machine = { checkout: process.cwd(), uid: process.getuid?.() };
const findings = await examine(process.env, { ...microsoft, now: Date.now, machine });
console.log(values.json ? JSON.stringify({ findings }, null, "\t") : asText(findings));
process.exitCode = findings.some(({ level }) => level === "fault") ? 1 : 0;
