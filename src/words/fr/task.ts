import type { task as en } from "../en/task.ts";
import type { Translated } from "../translated.ts";

export const task: Translated<typeof en> = {
	title: "À réexaminer : {{chosen}} plutôt que {{over, inner}}",
	givesUp: "Nous renonçons à : {{givesUp}}",
	why: "Pourquoi : {{why}}",
	scope: "S’applique à : {{scope}}",
	by: "Décidé par {{name}}. Il s’agissait de : {{topic}}",
	look: "Le {{day}}, dites si elle est toujours juste ou s’il faut décider de nouveau.",
	open: "L’ouvrir dans Evenover",
	replaces: "Elle remplace « {{chosen}} plutôt que {{over, inner}} ». Si vous avez une tâche pour celle-là, vous pouvez la cocher.",
};
