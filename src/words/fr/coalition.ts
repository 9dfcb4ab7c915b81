import type { coalition as en } from "../en/coalition.ts";
import type { Translated } from "../translated.ts";

export const coalition: Translated<typeof en> = {
	whose: {
		title: "Réservé à {{names}}",
		everyone: "Toute l’équipe voit cette page",
		why: "Chaque ligne a été dite ouvertement : une position, un pouls clos, un écho, un ordre révélé.",
		everyoneWhy: "Désignez qui anime et qui décide : la page leur sera réservée.",
		toTeam: "Les désigner",
	},
	refused: {
		title: "Page réservée à {{names}}",
		reason:
			"Elle sert à préparer des entretiens : seules la personne qui anime l’équipe et celle qui y décide la lisent. La façon dont l’équipe entière soutient ses décisions est visible de tous.",
		go: "Voir l’équipe dans la durée",
	},
	toEcho: "Répondre ou passer",
	toPulse: "Aller au pouls",
	next: {
		title: "À qui parler ensuite",
		none: "Personne, pour l’instant",
		noneWhy: "Personne ne s’oppose, ne s’éloigne ni ne garde le silence.",
		against: "S’oppose à « {{point}} »",
		drifting: "Prend ses distances : « {{point}} »",
		quiet_one: "Silence depuis une semaine",
		quiet_other: "Silence depuis {{count, words}} semaines",
		never: "Rien entendu à ce jour",
		heard: "Dernière prise de parole le {{day}}",
	},
	table: {
		title: "Chaque personne, point par point",
		none: "Rien n’est encore en vigueur ; il n’y a donc rien à soutenir.",
		leader: "Nom",
		decisions: "Décisions en vigueur",
		priorities: "Priorités",
		explain: "Le dernier mot de chaque personne sur chaque point. Ouvrez une case pour le lire.",
		region: "Qui soutient quoi, tableau large",
		cell: "{{name}} sur {{point}} : {{holding}}",
	},
	holding: { holds: "Soutient", drifting: "S’éloigne", against: "S’oppose", unheard: "Rien entendu" },
	said: "{{name}}, {{day}}",
	open: { panel: "Ouvrir la consultation", pulse: "Ouvrir le pouls" },
	priority: "{{label}}",
	decided: "A pris la décision",
	stance: {
		commit: "S’engage",
		disagreeAndCommit: "En désaccord, s’engage : « {{words}} »",
		cannotCommit: "Ne peut pas s’engager : « {{words}} »",
	},
	echo: {
		remembered: "S’en souvient",
		half: "Se souvient de ce qui l’emporte, pas de ce qui cède",
		reversed: "Se souvient de l’inverse",
		other: "Se souvient d’autre chose",
	},
	mark: { stillRight: "La dit toujours juste", shifting: "La dit en évolution", wrong: "La dit erronée" },
	recall: { missing: "Ne l’a pas nommée de mémoire", named: "L’a nommée de mémoire" },
	order: {
		lower_one: "Place cet objectif un rang plus bas que l’ordre en vigueur",
		lower_other: "Place cet objectif {{count, words}} rangs plus bas que l’ordre en vigueur",
		same: "Place cet objectif comme l’ordre en vigueur, ou plus haut",
	},
};
