import { accessSync, constants, existsSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { Refusal, run } from "./processes.mjs";

/** The path of a Chromium, Chrome or Edge on this machine; CHROMIUM in the environment comes first. */
export function findChromium() {
	const asked = process.env.CHROMIUM;
	if (asked) {
		if (runnable(asked)) return asked;
		throw new Refusal(`CHROMIUM is set to ${asked}, and no program is there.`);
	}
	return usualPlaces().find(runnable);
}

/** The same, brought by the system's packages where this account may do so, or else a refusal that says how to get one. */
export async function needChromium() {
	const found = findChromium();
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
		process.stderr.write("The tests need a Chromium; installing the system's package …\n");
		const quietly = { DEBIAN_FRONTEND: "noninteractive" };
		const code =
			(await run("apt-get", ["update", "-qq"], quietly)) || (await run("apt-get", ["install", "-y", "-qq", "chromium"], quietly));
		const brought = findChromium();
		if (brought) return brought;
		throw new Refusal(`apt-get brought no Chromium (it ended with ${code}). ${otherwise}`);
	}
	throw new Refusal(`The tests need a Chromium, Chrome or Edge, and none was found. Get one with:\n\n  ${command()}\n\n${otherwise}`);
}

const otherwise = "If there is one in an unusual place, name it: CHROMIUM=/path/to/it npm test";

function usualPlaces() {
	const { PATH = "", ProgramFiles = "", LOCALAPPDATA = "" } = process.env;
	if (process.platform === "darwin") {
		const apps = ["Chromium", "Google Chrome", "Microsoft Edge"];
		return ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
			apps.map((app) => join(folder, `${app}.app`, "Contents", "MacOS", app)),
		);
	}
	if (process.platform === "win32") {
		const programs = [
			["Google", "Chrome", "Application", "chrome.exe"],
			["Chromium", "Application", "chrome.exe"],
			["Microsoft", "Edge", "Application", "msedge.exe"],
		];
		const folders = [ProgramFiles, process.env["ProgramFiles(x86)"], LOCALAPPDATA].filter(Boolean);
		return programs.flatMap((program) => folders.map((folder) => join(folder, ...program)));
	}
	const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];
	const folders = ["/usr/bin", "/usr/local/bin", "/snap/bin", ...PATH.split(delimiter).filter(Boolean)];
	return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function command() {
	if (process.platform === "darwin") return "brew install --cask chromium";
	if (process.platform === "win32") return "winget install Google.Chrome";
	if (existsSync("/usr/bin/apt-get")) return "sudo apt-get update && sudo apt-get install -y chromium";
	if (existsSync("/usr/bin/dnf")) return "sudo dnf install -y chromium";
	if (existsSync("/usr/bin/pacman")) return "sudo pacman -S --noconfirm chromium";
	if (existsSync("/sbin/apk")) return "sudo apk add chromium";
	return "the package manager of this system (the package is usually called chromium)";
}

function runnable(path) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}
