import type { task as en } from "../en/task.ts";
import type { Translated } from "../translated.ts";

export const task: Translated<typeof en> = {
	title: "Wiedervorlage: {{chosen}} sogar vor {{over, inner}}",
	givesUp: "Wir verzichten auf: {{givesUp}}",
	why: "Warum: {{why}}",
	scope: "Gilt für: {{scope}}",
	by: "Entschieden von {{name}}. Es ging um: {{topic}}",
	look: "Sagen Sie am {{day}}, ob es noch richtig ist oder neu entschieden werden soll.",
	open: "In Evenover öffnen",
	replaces: "Das ersetzt „{{chosen}} sogar vor {{over, inner}}“. Wenn Sie dafür eine Aufgabe haben, können Sie sie abhaken.",
};
