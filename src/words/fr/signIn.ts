import type { signIn as en } from "../en/signIn.ts";
import type { Translated } from "../translated.ts";

export const signIn: Translated<typeof en> = {
	title: {
		usual: "Connectez-vous pour continuer",
		notAllowed: "Votre administrateur n’a pas encore autorisé Evenover",
		notAssigned: "Evenover ne vous a pas encore été attribué",
	},
	why: {
		noNested:
			"Ici, {{host}} ne peut pas vous connecter lui-même à Evenover. Une fenêtre s’ouvre pour vous connecter une fois avec votre compte professionnel.",
		interaction: "Votre organisation vous demande de confirmer votre identité. Une fenêtre s’ouvre pour cela.",
		otherAccount:
			"{{host}} est maintenant ouvert avec un autre compte. Connectez-vous avec celui-ci ; l’autre est déconnecté d’Evenover ici.",
		mismatch: "Ce compte n’est pas celui avec lequel {{host}} est ouvert. Connectez-vous à nouveau et choisissez celui-ci.",
		notAllowed: "Il faut l’autoriser une fois pour votre organisation. Envoyez le lien à un administrateur, puis reconnectez-vous.",
		declined:
			"Evenover n’a pas été autorisé à utiliser votre compte. Il en a besoin pour savoir qui répond. Reconnectez-vous pour l’autoriser.",
		notAssigned:
			"Dans votre organisation, seules certaines personnes peuvent l’utiliser. Demandez au service informatique de vous ajouter à l’application Evenover, puis reconnectez-vous.",
		blocked:
			"La fenêtre de connexion a été bloquée. Autorisez les fenêtres contextuelles pour cette page et réessayez, ou continuez dans votre navigateur.",
		cancelled: "La fenêtre a été fermée avant que vous soyez connecté.",
		failed: "Un problème est survenu pendant la connexion. Réessayez, ou continuez dans votre navigateur.",
	},
	signIn: "Se connecter",
	again: "Se reconnecter",
	copyLink: "Copier le lien pour votre administrateur",
	copied: "Copié. Envoyez-le à votre service informatique.",
	byHand: "À copier ici :",
	open: "Ouvrir dans le navigateur",
	busy: "Terminez dans la fenêtre qui s’est ouverte. Si vous l’avez fermée, appuyez à nouveau.",
	code: "Si cela se reproduit, transmettez ceci au service informatique : {{code}}.",
	page: {
		title: "Connexion à Evenover",
		press: "Appuyez pour passer à la connexion de votre organisation. Cette fenêtre se ferme d’elle-même.",
		go: "Continuer vers la connexion",
		stray: "Cette page ne sert que pendant la connexion. Revenez à Evenover et commencez là-bas.",
	},
};
