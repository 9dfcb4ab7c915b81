import { resolve } from "node:path";
import { build } from "vite";

const room = /src\/words\/en\/(?!index|alone|server)\w+\.ts$/;
const [outDir = "", direction = "ltr"] = process.argv.slice(2);

await build({
	configFile: "vite.config.ts",
	logLevel: "error",
	build: { outDir, sourcemap: false },
	plugins: [
		{
			name: "pseudo-words",
			enforce: "pre",
			transform(code, id) {
				if (!room.test(id)) return null;
				const names = [...code.matchAll(/^export const (\w+) =/gm)].map(([, name = ""]) => name);
				const told = names.map((name) => `const ${name}_ = pseudo(${name}, "${direction}");`).join("\n");
				const exported = names.map((name) => `${name}_ as ${name}`).join(", ");
				const pseudo = JSON.stringify(resolve("test/support/pseudo.ts"));
				return `import { pseudo } from ${pseudo};\n${code.replace(/^export const/gm, "const")}\n${told}\nexport { ${exported} };`;
			},
		},
	],
});
