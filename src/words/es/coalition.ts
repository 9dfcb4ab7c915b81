import type { coalition as en } from "../en/coalition.ts";
import type { Translated } from "../translated.ts";

export const coalition: Translated<typeof en> = {
	whose: {
		title: "Solo para {{names}}",
		everyone: "Esta página la ve todo el equipo",
		why: "Cada línea es algo dicho abiertamente: una postura, un pulso cerrado, un eco, un orden revelado.",
		everyoneWhy: "Indique quién modera y quién decide, y solo la verán esas dos personas.",
		toTeam: "Indicarlo",
	},
	refused: {
		title: "Esto solo pueden verlo: {{names}}",
		reason:
			"Sirve para preparar conversaciones; por eso lo leen quien modera el equipo y quien decide en él. Cómo mantiene el equipo en conjunto lo que decidió es para todo el mundo.",
		go: "Ver la evolución del equipo",
	},
	toEcho: "Responder u omitir",
	toPulse: "Ir al pulso",
	next: {
		title: "Con quién hablar ahora",
		none: "Con nadie, por ahora",
		noneWhy: "Nadie está en contra de nada, se desvía ni ha dejado de pronunciarse.",
		against: "En contra de «{{point}}»",
		drifting: "Se desvía de «{{point}}»",
		quiet_one: "Sin noticias desde hace una semana",
		quiet_other: "Sin noticias desde hace {{count, words}} semanas",
		never: "Aún sin noticias",
		heard: "Últimas noticias: {{day}}",
	},
	table: {
		title: "Cada persona, punto por punto",
		none: "Aún no hay nada vigente, así que no hay nada que mantener.",
		leader: "Persona",
		decisions: "Decisiones vigentes",
		priorities: "Prioridades",
		explain: "Lo último que cada cual dijo de cada punto. Abra una celda para leerlo.",
		region: "Quién mantiene qué, una tabla ancha",
		cell: "{{name}} sobre {{point}}: {{holding}}",
	},
	holding: { holds: "Lo mantiene", drifting: "Se desvía", against: "En contra", unheard: "Sin noticias" },
	said: "{{name}}, {{day}}",
	open: { panel: "Abrir la consulta", pulse: "Abrir el pulso" },
	priority: "{{label}}",
	decided: "Lo decidió",
	stance: {
		commit: "Se comprometió",
		disagreeAndCommit: "Discrepa y se compromete: «{{words}}»",
		cannotCommit: "No puede comprometerse: «{{words}}»",
	},
	echo: {
		remembered: "Lo recordó",
		half: "Recordó qué gana, no qué cede",
		reversed: "Lo recordó al revés",
		other: "Recordó otra cosa",
	},
	mark: {
		stillRight: "Dice que sigue siendo válida",
		shifting: "Dice que está cambiando",
		wrong: "Dice que está equivocada",
	},
	recall: { missing: "No la dijo de memoria", named: "La dijo de memoria" },
	order: {
		lower_one: "Lo puso un lugar por debajo del orden vigente",
		lower_other: "Lo puso {{count, words}} lugares por debajo del orden vigente",
		same: "Lo puso donde está en el orden vigente, o más arriba",
	},
};
