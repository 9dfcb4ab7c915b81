import type { refusals as en } from "../en/refusals.ts";
import type { Translated } from "../translated.ts";

export const refusals: Translated<typeof en> = {
	other: { title: "Cela n’a pas pu être fait" },
	signIn: { title: "Connectez-vous pour continuer", reason: "Evenover n’a pas accepté votre connexion. Réessayez." },
	unknownAction: { title: "Ce volet n’est plus à jour", reason: "Rouvrez-le pour obtenir la version actuelle." },
	malformed: {
		title: "L’envoi n’a pas pu être lu",
		reason: "Il manque quelque chose, ou un élément est trop long. Vérifiez et réessayez.",
	},
	dayTooFar: { title: "Ce jour est hors de portée", reason: "Choisissez une date entre 2000 et 2200." },
	tooLarge: { title: "C’est trop long", reason: "Raccourcissez et envoyez de nouveau." },
	tooMany: { title: "C’était trop d’un coup", reason: "Patientez un peu, puis réessayez. Ce que vous avez écrit est toujours là." },
	storeAway: {
		title: "Nous n’avons pas accès à nos propres données pour l’instant",
		reason:
			"Ce que vous avez écrit est toujours là ; l’envoi reprend tout seul, ou quand vous l’envoyez de nouveau. Rien n’est fait deux fois.",
	},
	storeDamaged: {
		title: "Une partie de nos données est endommagée et doit être restaurée",
		reason: "Rien n’a été modifié, et ce que vous avez écrit est toujours là. Envoyez ceci à votre service informatique : {{reference}}.",
	},
	notOnPanel: { title: "Cette consultation n’est pas partagée avec vous", reason: "Seules les personnes invitées peuvent la voir." },
	keyReused: { title: "C’est déjà fait", reason: "Le volet montre le résultat." },

	panelExists: { title: "Cette réunion a déjà une consultation", reason: "Une question par réunion. Ouvrez-la et modifiez-la là-bas." },
	noOtherAttendees: {
		title: "Il faut deux personnes de plus",
		reason:
			"Les réponses sont comparées : outre la personne qui anime, au moins deux doivent être invitées. Ajoutez-les, puis joignez la question.",
	},
	notOrganizer: {
		title: "Réservé à la personne qui organise",
		reason: "Demandez à qui a envoyé l’invitation, ou à la personne déléguée, de joindre la question.",
	},
	meetingNotFound: { title: "Cette réunion est introuvable", reason: "Enregistrez l’invitation, patientez un instant et réessayez." },
	organizerElsewhere: {
		title: "Cette réunion est organisée ailleurs",
		reason: "{{organizer}} n’est pas dans votre annuaire. Une question se joint aux réunions organisées par une personne qui y figure.",
	},
	deciderNotInvited: {
		title: "La personne qui décide doit être invitée",
		reason: "Ajoutez-la à la réunion, ou choisissez une personne invitée.",
	},
	facilitatorNotInvited: {
		title: "La personne qui anime doit être invitée",
		reason: "Ajoutez-la à la réunion, ou choisissez une personne invitée.",
	},
	facilitatorDecides: {
		title: "Il faut deux personnes différentes",
		reason: "Qui anime la consultation ne peut pas aussi trancher. Choisissez une personne pour décider et une autre pour animer.",
	},
	targetCount: {
		title: "De trois à sept objectifs",
		reason: "Avec moins, il n’y a rien à mettre en balance ; avec plus, on ne classe plus avec soin.",
	},
	repeatedTargetLabel: { title: "{{target}} figure deux fois", reason: "Chaque objectif figure une fois. Retirez l’un des deux." },
	dueAfterMeeting: {
		title: "À rendre avant la réunion",
		reason: "Les réponses sont révélées pendant la réunion ; elles sont donc à rendre avant son début.",
	},
	dueInPast: { title: "Cette heure est passée", reason: "Choisissez une heure plus tardive, pour que chaque personne puisse répondre." },
	attributionFixed: {
		title: "Ce choix est désormais définitif",
		reason: "Une personne a répondu sur la foi de cette promesse. La façon de montrer les réponses ne peut plus changer.",
	},
	targetsFixed: {
		title: "Les objectifs sont désormais définitifs",
		reason: "Une personne les a classés. Après la révélation, un deuxième tour peut en proposer d’autres.",
	},

	notALeader: {
		title: "Cette consultation ne vous interroge pas",
		reason: "Les membres de l’équipe invités répondent. Vous pouvez suivre qui l’a fait.",
	},
	twoFirst: { title: "Il en faut un premier", reason: "{{target}} : choisissez lequel l’emporte quand ils s’opposent." },
	noFirst: { title: "Il en faut un premier", reason: "Tout optimiser, c’est ne rien optimiser." },
	unknownTarget: { title: "Les objectifs ont changé", reason: "Revoyez votre ordre, puis scellez-le." },
	repeatedTarget: { title: "{{target}} a deux places", reason: "Donnez-lui-en une seule." },
	missingTarget: {
		title: "{{target}} n’a pas encore de place",
		reason: "Placez chaque objectif ; le dernier peut simplement être dernier.",
	},
	repeatedPlace: { title: "{{target}} partage sa place", reason: "Chaque place n’est prise qu’une fois." },
	placeOutOfRange: { title: "{{target}} n’a pas de place dans cet ordre", reason: "Placez-le de nouveau." },
	unknownDimension: {
		title: "Ce qui ne peut pas changer a été modifié",
		reason: "{{dimension}} n’est plus demandé. Revoyez cette page.",
	},
	repeatedDimension: { title: "{{dimension}} a reçu deux réponses", reason: "Choisissez-en une." },
	limitWithoutFixed: { title: "Une limite suppose un point fixe", reason: "{{dimension}} a une limite sans être fixe." },
	tooManyAssumptions: { title: "Trois hypothèses au plus", reason: "Gardez celles qui comptent le plus." },
	guessOutOfRange: { title: "L’équipe a changé", reason: "Nombre d’autres personnes désormais : {{others}}. Refaites votre pronostic." },
	answersFinal: {
		title: "Les réponses ont été révélées à {{revealedAtTime}}",
		reason: "La vôtre est arrivée après : elle ne compte pas dans ce tour. Nous l’avons gardée comme brouillon.",
	},
	votesFinal: {
		title: "Les votes sont désormais définitifs",
		reason: "Les réponses ont été révélées à {{revealedAtTime}}. Ce que vous n’aviez pas encore envoyé ne compte pas.",
	},
	notOnBallot: {
		title: "Cette hypothèse n’est plus à vérifier par vous",
		reason: "Regardez ce qu’il y a à vérifier maintenant, puis envoyez.",
	},

	nobodyKnown: {
		title: "Personne n’est connu ici sous cette adresse",
		reason:
			"Vérifiez l’adresse. Seules se trouvent les personnes qui font ou ont fait partie d’une équipe ou d’une consultation, ou à qui l’on a écrit.",
	},
	erasesSelf: {
		title: "On ne s’efface pas soi-même",
		reason: "Une autre personne qui administre peut le faire, pour que quelqu’un en réponde.",
	},
	retentionDrops: {
		title: "Plus de données partiraient que ce qui vous a été dit",
		reason: "De plus de {{months}} mois désormais : {{total}}. Vérifiez, puis confirmez ce nombre.",
	},
	seatTaken: {
		title: "{{name}} s’en charge déjà",
		reason: "Quelqu’un d’autre peut être nommé quand plus personne ne s’en charge.",
	},
	alreadyCounted: {
		title: "Une personne interrogée ne peut plus animer",
		reason: "Les réponses sont révélées ; la sienne disparaîtrait du tableau.",
	},
	panelWithoutDecider: {
		title: "Plus personne ne décide dans cette consultation",
		reason: "La personne qui l’a préparée ou qui l’anime peut nommer quelqu’un.",
	},
	notAdmin: {
		title: "Cela revient à l’administration",
		reason: "Seule une personne qui administre Evenover dans votre organisation peut le faire : elle a le rôle Evenover.Admin.",
	},
	notYoursToRun: { title: "Cela ne vous revient pas", reason: "La personne qui anime ou celle qui décide peut le faire." },
	alreadyRevealed: { title: "Déjà révélé", reason: "Tout le monde voit le tableau." },
	tooFewAnswers: {
		title: "Une réponse ne se compare pas",
		reason: "Vous pouvez révéler dès que deux personnes ont répondu et que la réunion a commencé.",
	},
	tooFewToHide: {
		title: "Trop peu pour rester anonyme",
		reason: "Cette consultation ne montre aucun nom. À moins de quatre réponses, on pourrait reconnaître qui a dit quoi.",
	},
	meetingNotBegun: {
		title: "Il manque encore des réponses",
		reason: "Vous pouvez révéler une fois la réunion commencée, ou quand toutes les réponses sont là.",
	},
	notRevealed: { title: "Encore scellé", reason: "Personne ne voit les réponses avant la révélation." },
	allAnswered: { title: "Toutes les réponses sont là", reason: "Il ne reste personne à relancer." },

	onlyTheDecider: {
		title: "Décision réservée à {{decider}}",
		reason: "Vous pourrez donner votre position une fois la décision prise.",
	},
	facilitatorCannotDecide: {
		title: "Décision réservée à {{decider}}",
		reason: "Vous animez la consultation ; vous ne pouvez donc pas aussi trancher. Vous pouvez proposer une formulation.",
	},
	incompleteDecision: {
		title: "Un choix sans coût n’en est pas encore un",
		reason: "À quoi renonçons-nous, qui en est responsable et quand le réexaminons-nous ?",
	},
	costMissing: { title: "À quoi renonçons-nous ?" },
	ownerMissing: { title: "Qui en est responsable ?" },
	reviewMissing: { title: "Quand la réexaminer ?", reason: "Ce qui est maintenu sera revu une fois encore. Choisissez le jour." },
	untilMissing: { title: "Jusqu’à quand ?" },
	reviewInPast: { title: "Ce jour est passé", reason: "Choisissez un jour à venir." },
	unknownTension: { title: "Cette question n’existe plus", reason: "Le tableau montre ce qu’il y a à trancher maintenant." },
	alreadySettled: {
		title: "C’est déjà tranché",
		reason: "Une décision ultérieure peut la remplacer ; on ne décide pas deux fois la même chose.",
	},
	ownerNotOnPanel: {
		title: "La personne responsable doit participer à la consultation",
		reason: "Choisissez une personne invitée.",
	},
	contradicts: {
		title: "Cela contredit une décision antérieure",
		reason: "Elles ne peuvent pas toutes tenir. Laquelle est remplacée ?",
	},
	unknownDecision: { title: "Cette décision est introuvable", reason: "Le tableau montre ce qui a été décidé." },
	notSuperseding: { title: "Cette décision n’est plus en vigueur", reason: "Choisissez-en une qui l’est." },
	wordsMissing: { title: "Dites pourquoi", reason: "Une phrase de votre main ; elle est citée telle quelle." },
	notYoursToReview: {
		title: "Ce n’est pas à vous de le dire",
		reason:
			"Responsable de cette décision : {{owner}}. Prise par {{decider}}. Ces personnes peuvent la réexaminer ; vous pouvez donner votre position.",
	},
	decisionReplaced: { title: "Une décision ultérieure a remplacé celle-ci", reason: "Il n’y a plus rien à réexaminer ici." },
	notOnTeam: { title: "Ces décisions ne sont pas partagées avec vous", reason: "Seuls les membres de l’équipe peuvent les lire." },
	nothingInForce: {
		title: "Il n’y a encore rien à publier",
		reason: "La première décision, ou le premier brouillon confirmé, donne la version 1.",
	},
	noChatYet: {
		title: "Il n’y a pas encore de conversation où publier",
		reason: "Une réunion en a une dès qu’elle se tient dans Teams. D’ici là, copiez le cadre de décision en Markdown.",
	},
	stillAsked: {
		title: "Dans cette conversation, certaines personnes doivent encore dire ce dont elles se souviennent",
		reason: "La carte le leur révélerait avant. Vous pouvez attendre leur réponse, ou publier quand même.",
	},
	notAllMembers: {
		title: "Cette conversation dépasse votre équipe",
		reason: "Ces personnes liraient ce que votre équipe a décidé : {{names}}. Publier quand même ?",
	},
	stillAskedNotAll: {
		title: "Certaines personnes l’apprendraient trop tôt, et d’autres ne sont pas de votre équipe",
		reason:
			"Certaines personnes doivent encore dire ce dont elles se souviennent ; la carte le leur révélerait. Ne sont pas de votre équipe : {{names}}.",
	},
	fourthPriority: {
		title: "Trois, pas plus",
		reason: "Une quatrième priorité affaiblit toutes les autres. Laquelle remplace-t-elle ?",
	},
	frameworkTooLong: { title: "C’est trop pour tout garder en tête", reason: "Gardez-en {{most}} au plus." },
	frameworkIncomplete: {
		title: "Un point n’est dit qu’à moitié",
		reason: "À une priorité il faut son pourquoi, à un indicateur son seuil de réussite et d’échec, à une règle un exemple.",
	},
	priorityTwice: { title: "{{priority}} figure deux fois", reason: "Chaque priorité figure une fois. Retirez l’une des deux." },
	draftConflict: {
		title: "Le même passage a été modifié deux fois",
		reason: "{{name}} a enregistré en premier. Les deux textes sont conservés : choisissez lequel compte.",
	},
	draftMoved: {
		title: "Le brouillon a changé entre-temps",
		reason: "Ce qui a été écrit est conservé. Regardez-le tel qu’il est maintenant, puis continuez.",
	},
	nothingDrafted: { title: "Il n’y a plus de brouillon", reason: "Il a été confirmé ou supprimé. La page montre ce qui est en vigueur." },
	nothingChanged: { title: "Rien ne changerait", reason: "Le brouillon dit ce qui est déjà en vigueur." },
	noDeciderNamed: {
		title: "Personne ne décide encore dans cette équipe",
		reason: "Désignez qui décide dans les réglages de l’équipe ; seule cette personne peut confirmer le cadre de décision.",
	},
	unknownVersion: { title: "Cette version n’existe pas", reason: "La page montre celles qui existent." },
	unknownMetric: {
		title: "Cet indicateur n’est plus dans le cadre de décision",
		reason: "Rouvrez le cadre pour voir ce qui est mesuré maintenant.",
	},
	notYourTeamToRun: {
		title: "Ce n’est pas à vous de le changer",
		reason: "La personne qui anime l’équipe ou celle qui y décide le peut : {{facilitator}}, {{decider}}.",
	},
	deciderHandsOn: {
		title: "Transmission réservée à {{decider}}",
		reason: "La personne qui décide dit qui prend sa suite. Demandez-lui de le changer ici.",
	},
	deciderNamedByAnother: {
		title: "C’est une autre personne qui désigne qui décide",
		reason: "Personne ne se l’attribue. Choisissez quelqu’un d’autre, ou demandez à une personne qui mène l’équipe de vous désigner.",
	},
	teamTooSmall: {
		title: "Il faut deux personnes de plus",
		reason: "Une équipe compte au moins deux personnes, outre celle qui l’anime.",
	},
	notAMember: {
		title: "Cette personne n’est pas dans l’équipe",
		reason: "Ajoutez-la d’abord à l’équipe, ou choisissez quelqu’un qui en fait partie.",
	},
	unknownPeople: {
		title: "Certaines personnes sont introuvables",
		reason: "L’annuaire de votre organisation ne connaît pas {{mails}}. Vérifiez l’orthographe.",
	},
	echoFirst: {
		title: "Répondez d’abord à la question",
		reason: "On vous demande ce qui a été décidé ici. Dites ce dont vous vous souvenez, ou passez, puis continuez.",
	},
	noEcho: {
		title: "Rien n’est demandé ici",
		reason: "La question vient quelques jours après une réunion qui a décidé quelque chose.",
	},
	echoAnswered: {
		title: "Vous avez déjà répondu",
		reason: "La question n’est posée qu’une fois. Ce qui a été décidé peut être relu.",
	},
	echoSameTwice: { title: "Nommez deux choses différentes", reason: "Ce qui l’emporte ne peut pas aussi céder." },
	deciderTakesNoStance: { title: "Cette décision est la vôtre", reason: "Ce sont les autres qui donnent leur position." },

	notInPulse: {
		title: "Ce pouls ne vous interroge pas",
		reason: "Il interroge les personnes qui dirigeaient l’équipe à son ouverture.",
	},
	pulseClosed: {
		title: "Ce pouls est clos",
		reason: "Ce qui a été dit se trouve sur la page de l’équipe. Le prochain posera de nouveau la question.",
	},
	prioritiesChanged: { title: "Les priorités ont changé", reason: "Revoyez-les, puis envoyez." },
	pulseIncomplete: {
		title: "Il en manque une",
		reason: "Dites comment vous voyez « {{priority}} » aujourd’hui : toujours juste, en évolution ou erronée.",
	},
	recallFirst: {
		title: "De mémoire d’abord",
		reason: "Nommez ce dont vous vous souvenez, ou dites que vous ne savez plus. Elles s’affichent ensuite.",
	},
	pulseInPast: { title: "Ce jour est passé", reason: "Choisissez un jour à venir pour le premier pouls." },

	noSuchPriority: { title: "Les priorités ont changé", reason: "Celle-ci n’est plus en vigueur. Choisissez-en une qui l’est." },
	signalFromWhom: {
		title: "De qui le tenez-vous ?",
		reason: "Vous animez la démarche ; le signal compte donc pour cette personne. Choisissez qui vous l’a dit.",
	},
	signalsEnough: {
		title: "Cela fait {{most}} signaux en un jour",
		reason: "Ce que vous avez signalé est conservé. Continuez demain, ou résumez-le à qui mène l’équipe.",
	},
	noSuchWarning: {
		title: "Cette alerte n’existe plus",
		reason: "Elle a été écartée, ou ce qui la fondait a changé. La page montre ce qui reste.",
	},
	reasonMissing: { title: "Dites pourquoi", reason: "Un mot ou deux, pour que la suite sache ce que vous saviez." },
	teamWithoutRoles: {
		title: "Qui décide et qui anime ?",
		reason: "L’un des deux rôles n’est pas pourvu. Désignez les personnes sur la page de l’équipe, puis réessayez.",
	},

	ownTranslation: {
		title: "Ces mots sont les vôtres",
		reason: "Choisissez qui a tenu ces propos ; ce que vous voulez dire, vous pouvez l’écrire dans le cadre de décision.",
	},
	saidInFuture: { title: "Ce jour est encore à venir", reason: "Choisissez le jour où cela a été dit." },
	implicationTwice: { title: "Deux lignes sont identiques", reason: "Chacune figure une fois, pour avoir sa propre réponse." },
	translationsEnough: {
		title: "Demandes de votre part sans réponse : {{most}}",
		reason: "Rien n’est perdu. Demandez de nouveau quand certaines auront leur réponse.",
	},
	notYoursToConfirm: {
		title: "La réponse appartient à {{name}}",
		reason: "La question se trouve dans ses demandes. Vous verrez la réponse ici.",
	},
	correctionMissing: { title: "Comment le diriez-vous ?", reason: "Une correction est gardée dans vos mots. Une phrase suffit." },
	noSuchTranslation: { title: "Cela n’existe plus", reason: "Rouvrez la page pour voir ce qui existe." },

	realignToSelf: {
		title: "Adressez-vous à une autre personne",
		reason: "Pour prendre du recul, il faut être deux. Choisissez quelqu’un qui dirige avec vous.",
	},
	realignNotLeader: {
		title: "Adressez-vous à une personne qui dirige",
		reason: "Choisissez un membre de la direction de l’équipe ; la personne qui décide figure en premier.",
	},
	realignEmpty: {
		title: "Trois parties, une phrase chacune",
		reason: "Ce que vous mettez en œuvre, ce qui vous a peut-être échappé, et votre demande.",
	},
	notYoursToTake: { title: "Le choix de l’heure revient à {{name}}", reason: "Vous verrez ici laquelle est retenue." },
	timeNotOffered: { title: "Cette heure n’est plus proposée", reason: "Choisissez l’une des heures ci-dessous." },
	timePassed: { title: "Cette heure est passée", reason: "Choisissez l’une des heures ci-dessous, ou cherchez-en d’autres." },
	timeTaken: {
		title: "Ne convient plus à {{names}}",
		reason: "Les heures ci-dessous conviennent encore à toutes les personnes nécessaires.",
	},
	timeInDoubt: {
		title: "La première heure choisie est peut-être dans le calendrier",
		reason: "Choisissez de nouveau {{startsAtDay}}, {{startsAtTime}} : quoi qu’il arrive, elle n’y est inscrite qu’une fois.",
	},
	draftInDoubt: {
		title: "L’e-mail est peut-être déjà dans vos brouillons",
		reason: "Outlook met une minute à l’afficher. Réessayez ensuite : il n’est rédigé qu’une fois.",
	},
	noSuchRealignment: {
		title: "Cette demande est introuvable",
		reason: "Elle s’adressait à une autre personne, ou le lien est incomplet.",
	},

	meetingCancelled: { title: "La réunion a été annulée", reason: "Rien n’a été décidé ; il n’y a donc rien à envoyer." },
	panelClosed: {
		title: "Cette consultation a été close le {{closedAtDay}}",
		reason: "Elle n’accepte plus rien de nouveau. Tout ce qu’elle contient reste lisible.",
	},
	answersRemoved: {
		title: "Les réponses à cette consultation ont été retirées le {{removedAtDay}}",
		reason: "Votre organisation ne conserve les réponses qu’un certain temps. Ce tour n’en accepte plus et reste scellé.",
	},
	meetingNotOver: {
		title: "Cette réunion n’est pas encore terminée",
		reason: "Vous pourrez clore sa consultation à partir du {{endsAtDay}}, {{endsAtTime}}. D’ici là, retirez-la plutôt de la réunion.",
	},
	followUpSent: {
		title: "Le compte rendu est parti",
		reason: "Il ne part qu’une fois. La suite peut se dire dans la conversation.",
	},
	graphUnavailable: {
		title: "Microsoft 365 n’a pas répondu",
		reason: "Le calendrier n’a pas pu être lu à l’instant. Réessayez dans un moment.",
	},
	consentNeeded: {
		title: "Evenover n’a pas encore cette autorisation",
		reason:
			"Il lui faut l’autorisation {{permission}}. Rouvrez Evenover et accordez-la ; si rien ne vous est demandé, un administrateur doit l’accorder pour votre organisation. Rien de ce que vous avez saisi n’est perdu.",
	},
};
