import type { task as en } from "../en/task.ts";
import type { Translated } from "../translated.ts";

export const task: Translated<typeof en> = {
	title: "Revisar: {{chosen}} incluso antes que {{over, inner}}",
	givesUp: "Renunciamos a: {{givesUp}}",
	why: "Por qué: {{why}}",
	scope: "Se aplica a: {{scope}}",
	by: "Lo decidió {{name}}. Se trataba de: {{topic}}",
	look: "El {{day}}, diga si sigue siendo válida o debería decidirse de nuevo.",
	open: "Abrirla en Evenover",
	replaces: "Sustituye a «{{chosen}} incluso antes que {{over, inner}}». Si tiene una tarea para esa decisión, puede marcarla como hecha.",
};
