import type { noHost as en } from "../en/noHost.ts";
import type { Translated } from "../translated.ts";

export const noHost: Translated<typeof en> = {
	teamsTitle: "Teams ne répond pas",
	teams: "Evenover attend que Teams dise de quelle réunion il s’agit. Rouvrez-le ou continuez dans le navigateur, où il se passe de Teams.",
	outlookTitle: "Outlook ne répond pas",
	outlook: "Evenover n’a pas pu apprendre d’Outlook ce qui est ouvert ici. Rouvrez le volet ou continuez dans le navigateur.",
	oldTitle: "Cet Outlook est trop ancien pour Evenover",
	old: "Il lui manque ce dont Evenover a besoin. Mettez Outlook à jour, utilisez Outlook sur le web ou continuez dans le navigateur.",
	browser: "Ouvrir dans le navigateur",
};
