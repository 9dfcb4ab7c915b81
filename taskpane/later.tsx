import { later } from "../src/ui/later.tsx";

const drawn = () => import("../src/ui/styles/board.ts");

export const AttachForm = later(async () => (await import("../src/ui/attach/AttachForm.tsx")).AttachForm, "attach");
export const Attached = later(async () => (await import("../src/ui/attach/Attached.tsx")).Attached, "attach");
export const Details = later(async () => {
	await drawn();
	return (await import("./Details.tsx")).Details;
}, "every");
export const MailHere = later(async () => {
	await drawn();
	return (await import("./MailHere.tsx")).MailHere;
}, "every");
export const NothingHere = later(async () => {
	await drawn();
	return (await import("./NothingHere.tsx")).NothingHere;
}, "every");
