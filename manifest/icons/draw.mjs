// Draws the PNG files from the SVG ones beside them: node manifest/icons/draw.mjs. What it draws is committed.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { needChromium } from "../../scripts/chromium.mjs";
import { iconSizes } from "../description.ts";
import { drawnSizes } from "../twinResources.ts";

const here = import.meta.dirname;
const served = join(here, "..", "served", "icons");
mkdirSync(served, { recursive: true });

const drawings = [
	{ source: "color", size: 192, file: join(here, "color.png") },
	{ source: "outline", size: 32, file: join(here, "outline.png") },
	...drawnSizes().map((size) => ({ source: "tile", size, file: join(served, `evenover-${size}.png`) })),
	...iconSizes.addIn.map((size) => ({ source: "outlook", size, file: join(served, `outlook-${size}.png`) })),
];

const browser = await chromium.launch({ executablePath: await needChromium(), args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const { source, size, file } of drawings) {
	const svg = readFileSync(join(here, `${source}.svg`), "utf8").replace(
		"<svg ",
		`<svg width="${size}" height="${size}" style="display:block" `,
	);
	await page.setViewportSize({ width: size, height: size });
	await page.setContent(`<body style="margin:0">${svg}</body>`);
	writeFileSync(file, await page.screenshot({ omitBackground: true }));
}
await browser.close();
process.stdout.write(`Drew ${drawings.length} files.\n`);
