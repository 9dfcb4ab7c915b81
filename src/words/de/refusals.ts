import type { refusals as en } from "../en/refusals.ts";
import type { Translated } from "../translated.ts";

export const refusals: Translated<typeof en> = {
	other: { title: "Das ließ sich nicht ausführen" },
	signIn: {
		title: "Bitte anmelden",
		reason: "Evenover hat Ihre Anmeldung nicht angenommen. Versuchen Sie es noch einmal.",
	},
	unknownAction: { title: "Dieser Bereich ist veraltet", reason: "Öffnen Sie ihn noch einmal, dann ist er aktuell." },
	malformed: {
		title: "Das war nicht lesbar",
		reason: "Etwas fehlt oder ist zu lang. Sehen Sie es durch und versuchen Sie es noch einmal.",
	},
	dayTooFar: { title: "Dieser Tag liegt zu weit weg", reason: "Wählen Sie einen zwischen den Jahren 2000 und 2200." },
	tooLarge: { title: "Das ist zu lang", reason: "Kürzen Sie es und senden Sie es noch einmal." },
	tooMany: {
		title: "Das war zu viel auf einmal",
		reason: "Warten Sie kurz und versuchen Sie es dann noch einmal. Was Sie geschrieben haben, ist noch da.",
	},
	storeAway: {
		title: "Wir erreichen unsere eigenen Daten gerade nicht",
		reason:
			"Was Sie geschrieben haben, ist noch da. Es geht von selbst hinaus oder wenn Sie es noch einmal senden. Nichts geschieht doppelt.",
	},
	storeDamaged: {
		title: "Ein Teil unserer Daten ist beschädigt und muss wiederhergestellt werden",
		reason: "Nichts wurde geändert, und was Sie geschrieben haben, ist noch da. Schicken Sie dies an Ihre IT: {{reference}}.",
	},
	notOnPanel: { title: "Diese Befragung ist nicht mit Ihnen geteilt", reason: "Nur wer eingeladen ist, kann sie sehen." },
	keyReused: { title: "Das ist schon erledigt", reason: "Der Bereich zeigt, was daraus wurde." },

	panelExists: {
		title: "Diese Besprechung hat schon eine Befragung",
		reason: "Eine Frage pro Besprechung. Öffnen Sie die Befragung und ändern Sie die Frage dort.",
	},
	noOtherAttendees: {
		title: "Es braucht zwei Personen mehr",
		reason:
			"Antworten werden verglichen. Deshalb müssen neben der Moderation mindestens zwei Personen eingeladen sein. Fügen Sie sie hinzu und hängen Sie die Frage dann an.",
	},
	notOrganizer: {
		title: "Das kann nur, wer die Besprechung organisiert",
		reason: "Bitten Sie die Person, von der die Einladung kommt, oder deren Stellvertretung, die Frage anzuhängen.",
	},
	meetingNotFound: {
		title: "Wir haben diese Besprechung nicht gefunden",
		reason: "Speichern Sie die Einladung, warten Sie einen Moment und versuchen Sie es noch einmal.",
	},
	organizerElsewhere: {
		title: "Diese Besprechung wird anderswo organisiert",
		reason:
			"{{organizer}} steht nicht in Ihrem Verzeichnis. Eine Frage lässt sich nur an Besprechungen anhängen, die jemand daraus organisiert.",
	},
	deciderNotInvited: {
		title: "Wer entscheidet, muss eingeladen sein",
		reason: "Fügen Sie die Person zur Besprechung hinzu oder wählen Sie jemanden, der eingeladen ist.",
	},
	facilitatorNotInvited: {
		title: "Wer moderiert, muss eingeladen sein",
		reason: "Fügen Sie die Person zur Besprechung hinzu oder wählen Sie jemanden, der eingeladen ist.",
	},
	facilitatorDecides: {
		title: "Zwei verschiedene Personen, bitte",
		reason:
			"Wer die Befragung leitet, kann nicht auch entscheiden. Wählen Sie eine Person für die Entscheidung und eine andere für die Moderation.",
	},
	targetCount: {
		title: "Drei bis sieben Ziele",
		reason: "Bei weniger gibt es nichts abzuwägen, mehr lassen sich nicht sorgfältig ordnen.",
	},
	repeatedTargetLabel: { title: "{{target}} steht zweimal da", reason: "Jedes Ziel steht nur einmal da. Entfernen Sie eines der beiden." },
	dueAfterMeeting: {
		title: "Fällig, bevor Sie zusammenkommen",
		reason: "Aufgedeckt wird in der Besprechung. Die Antworten sind deshalb vor ihrem Beginn fällig.",
	},
	dueInPast: { title: "Dieser Zeitpunkt ist vorbei", reason: "Wählen Sie einen späteren, damit alle antworten können." },
	attributionFixed: {
		title: "Das steht jetzt fest",
		reason: "Es wurde schon auf die gegebene Zusage hin geantwortet. Wie Antworten gezeigt werden, lässt sich nicht mehr ändern.",
	},
	targetsFixed: {
		title: "Die Ziele stehen jetzt fest",
		reason: "Es hat schon jemand eine Reihenfolge gebildet. Nach dem Aufdecken kann eine zweite Runde andere Ziele haben.",
	},

	notALeader: {
		title: "Sie sind in dieser Befragung nicht gefragt",
		reason: "Es antworten die eingeladenen Führungskräfte. Sie können verfolgen, wer geantwortet hat.",
	},
	twoFirst: { title: "Eines muss das Erste sein", reason: "{{target}}: Wählen Sie, was gewinnt, wenn sie kollidieren." },
	noFirst: { title: "Eines muss das Erste sein", reason: "Wer alles optimiert, optimiert nichts." },
	unknownTarget: {
		title: "Die Ziele haben sich geändert",
		reason: "Sehen Sie Ihre Reihenfolge noch einmal an und versiegeln Sie sie dann.",
	},
	repeatedTarget: { title: "{{target}} hat zwei Plätze", reason: "Ein Platz genügt." },
	missingTarget: {
		title: "{{target}} hat noch keinen Platz",
		reason: "Geben Sie jedem Ziel einen Platz; das letzte kann einfach das letzte sein.",
	},
	repeatedPlace: { title: "{{target}} teilt sich den Platz", reason: "Jeder Platz wird nur einmal vergeben." },
	placeOutOfRange: { title: "{{target}} hat in dieser Reihenfolge keinen Platz", reason: "Setzen Sie es noch einmal." },
	unknownDimension: {
		title: "Was sich nicht ändern lässt, wurde selbst geändert",
		reason: "Nicht mehr gefragt ist: {{dimension}}. Sehen Sie diese Seite noch einmal an.",
	},
	repeatedDimension: { title: "{{dimension}} ist zweimal beantwortet", reason: "Wählen Sie eine Antwort." },
	limitWithoutFixed: {
		title: "Eine Grenze braucht etwas Festes",
		reason: "{{dimension}} hat eine Grenze, ist aber nicht fest.",
	},
	tooManyAssumptions: { title: "Höchstens drei Annahmen", reason: "Behalten Sie die, auf die es am meisten ankommt." },
	guessOutOfRange: { title: "Das Team hat sich geändert", reason: "Zahl der anderen jetzt: {{others}}. Schätzen Sie noch einmal." },
	answersFinal: {
		title: "Die Antworten wurden um {{revealedAtTime}} Uhr aufgedeckt",
		reason: "Ihre kam danach und zählt deshalb in dieser Runde nicht mit. Wir haben sie als Ihren Entwurf behalten.",
	},
	votesFinal: {
		title: "Die Stimmen stehen jetzt fest",
		reason: "Die Antworten wurden um {{revealedAtTime}} Uhr aufgedeckt. Was Sie bis dahin nicht gesendet hatten, zählt nicht mit.",
	},
	notOnBallot: {
		title: "Das haben Sie nicht mehr zu prüfen",
		reason: "Sehen Sie an, was jetzt zu prüfen ist, und senden Sie es dann.",
	},

	nobodyKnown: {
		title: "Unter dieser Angabe ist hier niemand bekannt",
		reason: "Prüfen Sie die Adresse. Gefunden wird nur, wer in einem Team oder einer Befragung ist oder war oder angeschrieben wurde.",
	},
	erasesSelf: {
		title: "Niemand löscht sich selbst",
		reason: "Eine andere Administratorin oder ein anderer Administrator kann es tun, damit jemand dafür einsteht.",
	},
	retentionDrops: {
		title: "Es würde mehr gelöscht, als Ihnen gesagt wurde",
		reason: "Inzwischen älter als {{months}} Monate: {{total}}. Sehen Sie noch einmal nach und bestätigen Sie dann diese Zahl.",
	},
	seatTaken: {
		title: "Das liegt schon bei {{name}}",
		reason: "Jemand anderes kann benannt werden, wenn es niemand mehr tut.",
	},
	alreadyCounted: {
		title: "Wer gefragt wurde, kann jetzt nicht mehr moderieren",
		reason: "Die Antworten sind aufgedeckt; die eigene fiele aus der Auswertung.",
	},
	panelWithoutDecider: {
		title: "In dieser Befragung entscheidet niemand mehr",
		reason: "Wer sie eingerichtet hat oder moderiert, kann jemanden benennen.",
	},
	notAdmin: {
		title: "Das ist Sache der Administration",
		reason: "Das kann nur, wer Evenover in Ihrer Organisation verwaltet: jemand mit der Rolle Evenover.Admin.",
	},
	notYoursToRun: { title: "Das liegt nicht bei Ihnen", reason: "Wer moderiert oder entscheidet, kann es tun." },
	alreadyRevealed: { title: "Schon aufgedeckt", reason: "Alle sehen die Auswertung." },
	tooFewAnswers: {
		title: "Eine Antwort ist noch kein Vergleich",
		reason: "Sie können aufdecken, sobald zwei Personen geantwortet haben und die Besprechung begonnen hat.",
	},
	tooFewToHide: {
		title: "Zu wenige, um jemanden zu schützen",
		reason: "Diese Befragung zeigt keine Namen. Bei weniger als vier Antworten ließe sich erkennen, wer was gesagt hat.",
	},
	meetingNotBegun: {
		title: "Es haben noch nicht alle geantwortet",
		reason: "Sie können aufdecken, wenn die Besprechung begonnen hat oder wenn alle geantwortet haben.",
	},
	notRevealed: { title: "Noch versiegelt", reason: "Vor dem Aufdecken sieht niemand, was geantwortet wurde." },
	allAnswered: { title: "Alle haben geantwortet", reason: "Es gibt niemanden mehr zu erinnern." },

	onlyTheDecider: {
		title: "Das kann nur {{decider}} entscheiden",
		reason: "Sobald entschieden ist, können Sie Ihre Haltung dazu sagen.",
	},
	facilitatorCannotDecide: {
		title: "Das kann nur {{decider}} entscheiden",
		reason: "Sie leiten die Befragung und können deshalb nicht auch entscheiden. Den Wortlaut können Sie vorschlagen.",
	},
	incompleteDecision: {
		title: "Eine Wahl ohne Preis ist noch keine",
		reason: "Worauf verzichten wir, wer ist verantwortlich, und wann ist Wiedervorlage?",
	},
	costMissing: { title: "Worauf verzichten wir?" },
	ownerMissing: { title: "Wer ist verantwortlich?" },
	reviewMissing: { title: "Wann ist Wiedervorlage?", reason: "Was bleibt, wird noch einmal angesehen. Wählen Sie den Tag." },
	untilMissing: { title: "Bis wann?" },
	reviewInPast: { title: "Dieser Tag ist vorbei", reason: "Wählen Sie einen kommenden Tag." },
	unknownTension: { title: "Diese Frage gibt es nicht mehr", reason: "Die Auswertung zeigt, was jetzt zu klären ist." },
	alreadySettled: {
		title: "Das ist schon geklärt",
		reason: "Eine spätere Entscheidung kann es ersetzen; zweimal entschieden wird es nicht.",
	},
	ownerNotOnPanel: { title: "Wer verantwortlich ist, muss zur Befragung gehören", reason: "Wählen Sie jemanden, der eingeladen ist." },
	contradicts: {
		title: "Das widerspricht, was Sie früher entschieden haben",
		reason: "Alles zusammen kann nicht gelten. Was wird dadurch ersetzt?",
	},
	unknownDecision: { title: "Diese Entscheidung ist nicht zu finden", reason: "Die Auswertung zeigt, was entschieden wurde." },
	notSuperseding: { title: "Diese Entscheidung gilt nicht mehr", reason: "Wählen Sie eine, die noch gilt." },
	wordsMissing: { title: "Sagen Sie, warum", reason: "Ein Satz in Ihren Worten; er wird unverändert zitiert." },
	notYoursToReview: {
		title: "Das liegt nicht bei Ihnen",
		reason:
			"Verantwortlich ist {{owner}}, entschieden hat {{decider}}. Beide können die Entscheidung neu ansehen; Sie können Ihre Haltung dazu sagen.",
	},
	decisionReplaced: { title: "Eine spätere Entscheidung hat diese ersetzt", reason: "Hier gibt es nichts mehr neu anzusehen." },
	notOnTeam: { title: "Diese Entscheidungen sind nicht mit Ihnen geteilt", reason: "Nur wer zum Team gehört, kann sie lesen." },
	nothingInForce: {
		title: "Es gibt noch nichts zu posten",
		reason: "Version 1 entsteht mit der ersten Entscheidung oder dem ersten bestätigten Entwurf.",
	},
	noChatYet: {
		title: "Es gibt noch keinen Chat dafür",
		reason: "Eine Besprechung erhält ihn, sobald sie in Teams stattfindet. Kopieren Sie den Leitrahmen bis dahin als Markdown.",
	},
	stillAsked: {
		title: "Manche in diesem Chat werden noch gefragt, woran sie sich erinnern",
		reason: "Die Karte würde es ihnen vorwegnehmen. Sie können warten, bis sie geantwortet haben, oder trotzdem posten.",
	},
	notAllMembers: {
		title: "Nicht alle in diesem Chat gehören zu Ihrem Team",
		reason: "Was Ihr Team entschieden hat, läse hier auch mit: {{names}}. Trotzdem posten?",
	},
	stillAskedNotAll: {
		title: "Manche erführen es zu früh, und nicht alle gehören zu Ihrem Team",
		reason:
			"Manche in diesem Chat werden noch gefragt, woran sie sich erinnern; die Karte würde es ihnen vorwegnehmen. Nicht in Ihrem Team: {{names}}.",
	},
	fourthPriority: {
		title: "Drei sind das Höchste",
		reason: "Eine vierte Priorität schwächt alle. Welche ersetzt sie?",
	},
	frameworkTooLong: { title: "So viele behält niemand im Kopf", reason: "Behalten Sie höchstens {{most}}." },
	frameworkIncomplete: {
		title: "Etwas ist erst halb gesagt",
		reason: "Zu einer Priorität gehört ihr Grund, zu einer Kennzahl, was Erfolg und was Misserfolg ist, zu einer Befugnis ein Beispiel.",
	},
	priorityTwice: { title: "{{priority}} steht zweimal da", reason: "Jede Priorität steht nur einmal da. Entfernen Sie eine der beiden." },
	draftConflict: {
		title: "Sie haben beide dasselbe geändert",
		reason: "{{name}} hat zuerst gespeichert. Beide Texte sind erhalten: Wählen Sie, welcher gilt.",
	},
	draftMoved: {
		title: "Der Entwurf hat sich inzwischen geändert",
		reason: "Was geschrieben wurde, ist erhalten. Sehen Sie den jetzigen Stand an und machen Sie dann weiter.",
	},
	nothingDrafted: { title: "Es gibt keinen Entwurf mehr", reason: "Er wurde bestätigt oder verworfen. Die Seite zeigt, was gilt." },
	nothingChanged: { title: "Es würde sich nichts ändern", reason: "Was im Entwurf steht, gilt schon." },
	noDeciderNamed: {
		title: "In diesem Team entscheidet noch niemand",
		reason: "Legen Sie auf der Seite des Teams fest, wer entscheidet. Nur diese Person kann den Leitrahmen bestätigen.",
	},
	unknownVersion: { title: "Diese Version gibt es nicht", reason: "Die Seite zeigt die vorhandenen." },
	unknownMetric: {
		title: "Diese Kennzahl steht nicht mehr im Leitrahmen",
		reason: "Öffnen Sie den Leitrahmen noch einmal, um zu sehen, was jetzt gemessen wird.",
	},
	notYourTeamToRun: {
		title: "Das können Sie hier nicht ändern",
		reason: "Wer im Team moderiert oder entscheidet, kann es: {{facilitator}}, {{decider}}.",
	},
	deciderHandsOn: {
		title: "Das kann nur {{decider}} übergeben",
		reason: "Wer entscheidet, bestimmt, wer es danach tut. Bitten Sie diese Person, es hier zu ändern.",
	},
	deciderNamedByAnother: {
		title: "Wer entscheidet, bestimmt jemand anderes",
		reason:
			"Diese Rolle gibt sich niemand selbst. Wählen Sie eine andere Person, oder bitten Sie jemanden, der das Team leitet, Sie zu benennen.",
	},
	teamTooSmall: {
		title: "Es braucht zwei Personen mehr",
		reason: "Ein Team besteht neben der Moderation aus mindestens zwei Personen.",
	},
	notAMember: {
		title: "Diese Person gehört nicht zum Team",
		reason: "Fügen Sie sie zuerst zum Team hinzu oder wählen Sie jemanden aus dem Team.",
	},
	unknownPeople: {
		title: "Wir haben nicht alle gefunden",
		reason: "Das Verzeichnis Ihrer Organisation kennt diese Adressen nicht: {{mails}}. Prüfen Sie die Schreibweise.",
	},
	echoFirst: {
		title: "Beantworten Sie zuerst die Frage",
		reason:
			"Sie sind gefragt, was hier entschieden wurde. Sagen Sie, woran Sie sich erinnern, oder überspringen Sie es; dann geht es weiter.",
	},
	noEcho: {
		title: "Hier wird nichts gefragt",
		reason: "Gefragt werden Sie einige Tage nach einer Besprechung, in der etwas entschieden wurde.",
	},
	echoAnswered: {
		title: "Das haben Sie schon beantwortet",
		reason: "Es wird einmal gefragt. Was entschieden wurde, können Sie wieder lesen.",
	},
	echoSameTwice: { title: "Nennen Sie zwei verschiedene Dinge", reason: "Was gewinnt, kann nicht auch zurückstehen." },
	deciderTakesNoStance: { title: "Das haben Sie entschieden", reason: "Die anderen sagen ihre Haltung dazu." },

	notInPulse: { title: "Sie sind in diesem Puls nicht gefragt", reason: "Er fragt alle, die das Team führten, als er geöffnet wurde." },
	pulseClosed: {
		title: "Dieser Puls ist geschlossen",
		reason: "Was gesagt wurde, steht auf der Seite des Teams. Der nächste fragt wieder.",
	},
	prioritiesChanged: { title: "Die Prioritäten haben sich geändert", reason: "Sehen Sie sie noch einmal an und senden Sie dann." },
	pulseIncomplete: {
		title: "Eine fehlt noch",
		reason: "Sagen Sie, wie Sie „{{priority}}“ jetzt sehen: noch richtig, im Wandel oder falsch.",
	},
	recallFirst: {
		title: "Zuerst aus dem Gedächtnis",
		reason: "Nennen Sie, was Sie noch wissen, oder sagen Sie, dass Sie es nicht wissen. Dann sehen Sie die Prioritäten.",
	},
	pulseInPast: { title: "Dieser Tag ist vorbei", reason: "Wählen Sie für den ersten Puls einen kommenden Tag." },

	noSuchPriority: { title: "Die Prioritäten haben sich geändert", reason: "Diese gilt nicht mehr. Wählen Sie eine, die gilt." },
	signalFromWhom: {
		title: "Von wem haben Sie es gehört?",
		reason: "Sie moderieren, deshalb zählt es für die andere Person. Wählen Sie, wer es Ihnen gesagt hat.",
	},
	signalsEnough: {
		title: "Das sind {{most}} Signale an einem Tag",
		reason:
			"Was Sie gemeldet haben, ist erhalten. Machen Sie morgen weiter, oder sagen Sie denen, die das Team leiten, worauf es hinausläuft.",
	},
	noSuchWarning: {
		title: "Diesen Hinweis gibt es nicht mehr",
		reason: "Er wurde beiseitegelegt, oder worauf er beruhte, hat sich geändert. Die Seite zeigt, was gilt.",
	},
	reasonMissing: { title: "Sagen Sie, warum", reason: "Ein paar Worte, damit später alle wissen, was Sie wussten." },
	teamWithoutRoles: {
		title: "Wer entscheidet, und wer moderiert?",
		reason:
			"Eine der beiden Rollen ist im Team nicht besetzt. Legen Sie sie auf der Seite des Teams fest und versuchen Sie es noch einmal.",
	},

	ownTranslation: {
		title: "Das haben Sie selbst gesagt",
		reason: "Wählen Sie, von wem die Aussage stammt; was Sie selbst meinen, können Sie in den Leitrahmen schreiben.",
	},
	saidInFuture: { title: "Dieser Tag kommt erst noch", reason: "Wählen Sie den Tag, an dem es gesagt wurde." },
	implicationTwice: { title: "Zwei davon sind gleich", reason: "Jede Zeile steht nur einmal da, damit jede ihre eigene Antwort bekommt." },
	translationsEnough: {
		title: "{{most}} von Ihnen warten auf eine Antwort",
		reason: "Nichts geht verloren. Fragen Sie wieder, sobald einige davon beantwortet sind.",
	},
	notYoursToConfirm: {
		title: "Was gemeint war, kann nur {{name}} sagen",
		reason: "Es wartet dort unter den Anfragen. Die Antwort sehen Sie hier.",
	},
	correctionMissing: {
		title: "Wie würden Sie es sagen?",
		reason: "Eine Korrektur bleibt in Ihren eigenen Worten erhalten. Ein Satz genügt.",
	},
	noSuchTranslation: { title: "Das gibt es nicht mehr", reason: "Öffnen Sie die Seite noch einmal, um den jetzigen Stand zu sehen." },

	realignToSelf: { title: "Fragen Sie jemand anderen", reason: "Zum Innehalten braucht es zwei. Wählen Sie, wer mit Ihnen führt." },
	realignNotLeader: {
		title: "Fragen Sie jemanden, der führt",
		reason: "Wählen Sie eine der Führungskräfte des Teams; wer entscheidet, steht zuoberst.",
	},
	realignEmpty: {
		title: "Drei Teile, je ein Satz",
		reason: "Was Sie umsetzen, was Ihnen entgangen sein könnte und Ihre eine Bitte.",
	},
	notYoursToTake: { title: "Die Zeit kann nur {{name}} wählen", reason: "Sie sehen hier, welche es wird." },
	timeNotOffered: { title: "Diese Zeit wird nicht mehr angeboten", reason: "Wählen Sie eine der Zeiten unten." },
	timePassed: { title: "Dieser Zeitpunkt ist vorbei", reason: "Wählen Sie eine der Zeiten unten oder suchen Sie andere." },
	timeTaken: { title: "Dann nicht mehr frei: {{names}}", reason: "Die Zeiten unten passen weiterhin allen, die es braucht." },
	timeInDoubt: {
		title: "Die zuerst gewählte Zeit steht vielleicht schon im Kalender",
		reason: "Wählen Sie noch einmal {{startsAtDay}}, {{startsAtTime}} Uhr: Der Termin wird in jedem Fall nur einmal eingetragen.",
	},
	draftInDoubt: {
		title: "Die Mail liegt vielleicht schon in Ihren Entwürfen",
		reason: "Outlook braucht eine Minute, um sie zu zeigen. Versuchen Sie es dann noch einmal: Sie wird nur einmal geschrieben.",
	},
	noSuchRealignment: {
		title: "Diese Anfrage gibt es hier nicht",
		reason: "Sie ging an jemand anderen, oder der Link ist unvollständig.",
	},

	meetingCancelled: { title: "Die Besprechung wurde abgesagt", reason: "Es wurde nichts entschieden, also gibt es nichts zu senden." },
	panelClosed: {
		title: "Diese Befragung wurde am {{closedAtDay}} geschlossen",
		reason: "Sie nimmt nichts Neues mehr auf. Alles darin lässt sich weiter lesen.",
	},
	answersRemoved: {
		title: "Die Antworten dieser Befragung wurden am {{removedAtDay}} entfernt",
		reason: "Ihre Organisation bewahrt Antworten nur eine bestimmte Zeit auf. Diese Runde nimmt keine mehr auf und bleibt versiegelt.",
	},
	meetingNotOver: {
		title: "Diese Besprechung ist noch nicht vorbei",
		reason: "Ab {{endsAtDay}}, {{endsAtTime}} Uhr können Sie ihre Befragung schließen. Bis dahin können Sie sie von der Besprechung lösen.",
	},
	followUpSent: { title: "Der Nachbericht ist versandt", reason: "Er geht nur einmal hinaus. Was noch kommt, lässt sich im Chat sagen." },
	graphUnavailable: {
		title: "Microsoft 365 hat nicht geantwortet",
		reason: "Der Kalender ließ sich gerade nicht lesen. Versuchen Sie es gleich noch einmal.",
	},
	consentNeeded: {
		title: "Evenover darf das noch nicht",
		reason:
			"Dafür fehlt die Berechtigung {{permission}}. Öffnen Sie Evenover noch einmal und erlauben Sie es; werden Sie nicht gefragt, muss die IT-Administration es für Ihre Organisation erlauben. Nichts von Ihren Eingaben ist verloren.",
	},
};
