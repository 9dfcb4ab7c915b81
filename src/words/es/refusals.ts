import type { refusals as en } from "../en/refusals.ts";
import type { Translated } from "../translated.ts";

export const refusals: Translated<typeof en> = {
	other: { title: "No se ha podido hacer" },
	signIn: { title: "Inicie sesión para continuar", reason: "Evenover no ha aceptado su inicio de sesión. Inténtelo de nuevo." },
	unknownAction: { title: "Este panel no está al día", reason: "Vuelva a abrirlo para tener el actual." },
	malformed: {
		title: "No se ha podido leer",
		reason: "En lo enviado falta algo o algo es demasiado largo. Revíselo y vuelva a intentarlo.",
	},
	dayTooFar: { title: "Ese día queda fuera de alcance", reason: "Elija uno entre los años 2000 y 2200." },
	tooLarge: { title: "Es demasiado largo", reason: "Acórtelo y vuelva a enviarlo." },
	tooMany: { title: "Ha sido demasiado a la vez", reason: "Espere un poco y vuelva a intentarlo. Lo que ha escrito sigue aquí." },
	storeAway: {
		title: "Ahora mismo no podemos acceder a nuestros propios datos",
		reason: "Lo que ha escrito sigue aquí; se envía solo, o cuando usted lo envíe de nuevo. Nada se hace dos veces.",
	},
	storeDamaged: {
		title: "Una parte de nuestros datos está dañada y hay que restaurarla",
		reason: "No ha cambiado nada, y lo que ha escrito sigue aquí. Envíe esto a su equipo de informática: {{reference}}.",
	},
	notOnPanel: {
		title: "Esta consulta no se ha compartido con usted",
		reason: "Solo pueden verla quienes figuran en la convocatoria.",
	},
	keyReused: { title: "Esto ya se hizo", reason: "El panel muestra el resultado." },

	panelExists: { title: "Esta reunión ya tiene una consulta", reason: "Una pregunta por reunión. Ábrala y cámbiela allí." },
	noOtherAttendees: {
		title: "Hacen falta dos personas más",
		reason:
			"Las respuestas se comparan: además de quien modera, la convocatoria debe incluir al menos a dos. Añádalas y vuelva a intentarlo.",
	},
	notOrganizer: {
		title: "Solo puede hacerlo quien organiza",
		reason: "Pida a quien envió la convocatoria, o a su delegado, que añada la pregunta.",
	},
	meetingNotFound: {
		title: "No hemos encontrado esta reunión",
		reason: "Guarde la convocatoria, espere un momento e inténtelo de nuevo.",
	},
	organizerElsewhere: {
		title: "Esta reunión se organiza en otro sitio",
		reason: "{{organizer}} no figura en su directorio. Solo se puede añadir una pregunta a reuniones que organice alguien que sí figure.",
	},
	deciderNotInvited: {
		title: "Quien decide debe estar en la convocatoria",
		reason: "Añada a esa persona a la reunión o elija a alguien que ya esté.",
	},
	facilitatorNotInvited: {
		title: "Quien modera debe estar en la convocatoria",
		reason: "Añada a esa persona a la reunión o elija a alguien que ya esté.",
	},
	facilitatorDecides: {
		title: "Deben ser dos personas distintas",
		reason: "Quien conduce la consulta no puede también resolverla. Elija a una persona para decidir y a otra para moderar.",
	},
	targetCount: { title: "De tres a siete objetivos", reason: "Con menos no hay nada que sopesar; con más no se ordenan con cuidado." },
	repeatedTargetLabel: { title: "{{target}} aparece dos veces", reason: "Cada objetivo va una sola vez. Quite uno de los dos." },
	dueAfterMeeting: {
		title: "El plazo debe acabar antes de la reunión",
		reason: "Las respuestas se revelan en la reunión; por eso deben llegar antes de que empiece.",
	},
	dueInPast: { title: "Esa hora ya ha pasado", reason: "Elija una posterior, para que todo el mundo pueda responder." },
	attributionFixed: {
		title: "Esto ya está fijado",
		reason: "Alguien respondió confiando en lo prometido. La forma de mostrar las respuestas ya no puede cambiar.",
	},
	targetsFixed: {
		title: "Los objetivos ya están fijados",
		reason: "Alguien los ha ordenado. Tras la revelación, una segunda ronda puede tener otros.",
	},

	notALeader: {
		title: "En esta consulta no se le pregunta",
		reason: "Responden quienes lideran y figuran en la convocatoria. Usted puede seguir quién ha respondido.",
	},
	twoFirst: { title: "Uno tiene que ir primero", reason: "{{target}}: elija cuál gana cuando choquen." },
	noFirst: { title: "Uno tiene que ir primero", reason: "Optimizarlo todo es no optimizar nada." },
	unknownTarget: { title: "Los objetivos han cambiado", reason: "Mire su orden una vez más y séllelo." },
	repeatedTarget: { title: "{{target}} tiene dos lugares", reason: "Dele uno." },
	missingTarget: { title: "{{target}} aún no tiene lugar", reason: "Coloque todos los objetivos; el que quede puede ir el último." },
	repeatedPlace: { title: "{{target}} comparte su lugar", reason: "Cada lugar se ocupa una sola vez." },
	placeOutOfRange: { title: "{{target}} no tiene lugar en este orden", reason: "Vuelva a colocarlo." },
	unknownDimension: {
		title: "Lo que no se puede cambiar ha cambiado",
		reason: "Ya no se pregunta por {{dimension}}. Mire esa página una vez más.",
	},
	repeatedDimension: { title: "{{dimension}} tiene dos respuestas", reason: "Elija una." },
	limitWithoutFixed: { title: "Un límite requiere algo fijo", reason: "{{dimension}} tiene un límite, pero no está marcado como fijo." },
	tooManyAssumptions: { title: "Tres supuestos como máximo", reason: "Deje los que más importen." },
	guessOutOfRange: { title: "El equipo ha cambiado", reason: "Número de personas además de usted: {{others, words}}. Estime otra vez." },
	answersFinal: {
		title: "Las respuestas se revelaron a las {{revealedAtTime}}",
		reason: "La suya llegó después, así que no cuenta en esta ronda. La hemos conservado como borrador.",
	},
	votesFinal: {
		title: "Los votos ya son definitivos",
		reason: "Las respuestas se revelaron a las {{revealedAtTime}}. Lo que no había enviado hasta entonces no cuenta.",
	},
	notOnBallot: { title: "Esto ya no le toca comprobarlo", reason: "Mire qué hay por comprobar ahora y envíelo." },

	nobodyKnown: {
		title: "Aquí no se conoce a nadie con esa dirección",
		reason: "Compruebe la dirección. Solo se encuentra a quien está o estuvo en un equipo o en una consulta, o recibió un mensaje.",
	},
	erasesSelf: {
		title: "Nadie se borra a sí mismo",
		reason: "Puede hacerlo otra persona que administre, para que alguien responda de ello.",
	},
	retentionDrops: {
		title: "Se borraría más de lo que se le dijo",
		reason: "De más de {{months}} meses ahora: {{total}}. Vuelva a mirar y confirme ese número.",
	},
	seatTaken: {
		title: "{{name}} ya se encarga de eso",
		reason: "Se puede nombrar a otra persona cuando nadie lo haga.",
	},
	alreadyCounted: {
		title: "Quien debía responder ya no puede moderar",
		reason: "Las respuestas están reveladas y la suya desaparecería del tablero.",
	},
	panelWithoutDecider: {
		title: "Ya nadie decide en esta consulta",
		reason: "Quien la preparó o la modera puede nombrar a alguien.",
	},
	notAdmin: {
		title: "Esto corresponde a la administración",
		reason: "Puede hacerlo quien administra Evenover en su organización: alguien con el rol Evenover.Admin.",
	},
	notYoursToRun: { title: "Esto no le corresponde", reason: "Puede hacerlo quien modera o quien decide." },
	alreadyRevealed: { title: "Ya está revelado", reason: "Todo el mundo ve el tablero." },
	tooFewAnswers: {
		title: "Una respuesta no es una comparación",
		reason: "Podrá revelar cuando hayan respondido dos personas y la reunión haya empezado.",
	},
	tooFewToHide: {
		title: "Son muy pocas para no reconocer a nadie",
		reason: "Esta consulta no muestra nombres. Con menos de cuatro respuestas se podría saber quién es quién.",
	},
	meetingNotBegun: {
		title: "Aún faltan respuestas",
		reason: "Podrá revelar cuando la reunión haya empezado o cuando todo el mundo haya respondido.",
	},
	notRevealed: { title: "Sigue sellado", reason: "Nadie ve lo respondido antes de la revelación." },
	allAnswered: { title: "Todo el mundo ha respondido", reason: "No queda nadie a quien recordárselo." },

	onlyTheDecider: { title: "Esto solo puede decidirlo {{decider}}", reason: "Podrá decir su postura cuando esté decidido." },
	facilitatorCannotDecide: {
		title: "Esto solo puede decidirlo {{decider}}",
		reason: "Usted conduce la consulta, así que no puede también resolverla. Puede proponer la redacción.",
	},
	incompleteDecision: {
		title: "Una elección sin coste aún no lo es",
		reason: "¿A qué renunciamos, quién es responsable y cuándo se revisa?",
	},
	costMissing: { title: "¿A qué renunciamos?" },
	ownerMissing: { title: "¿Quién es responsable?" },
	reviewMissing: { title: "¿Cuándo se revisa?", reason: "Lo que se mantiene se revisa una vez más. Elija el día." },
	untilMissing: { title: "¿Hasta cuándo?" },
	reviewInPast: { title: "Ese día ya ha pasado", reason: "Elija un día futuro." },
	unknownTension: { title: "Esta pregunta ya no está", reason: "El tablero muestra lo que queda por resolver." },
	alreadySettled: { title: "Esto ya está resuelto", reason: "Una decisión posterior puede sustituirla, pero no se decide dos veces." },
	ownerNotOnPanel: { title: "Quien sea responsable debe estar en la consulta", reason: "Elija a alguien de la convocatoria." },
	contradicts: { title: "Esto va contra lo que decidieron antes", reason: "No puede valer todo a la vez. ¿A cuál sustituye?" },
	unknownDecision: { title: "No se encuentra esta decisión", reason: "El tablero muestra lo que se decidió." },
	notSuperseding: { title: "Esa decisión ya no está vigente", reason: "Elija una que lo esté." },
	wordsMissing: { title: "Diga por qué", reason: "Una frase con sus palabras; se cita sin cambios." },
	notYoursToReview: {
		title: "Esto no le corresponde decirlo",
		reason: "{{owner}} es responsable de esta decisión y {{decider}} la tomó. Pueden revisarla; usted puede decir su postura.",
	},
	decisionReplaced: { title: "Una decisión posterior sustituyó a esta", reason: "Aquí ya no queda nada que revisar." },
	notOnTeam: { title: "Estas decisiones no se han compartido con usted", reason: "Solo pueden leerlas los miembros del equipo." },
	nothingInForce: {
		title: "Aún no hay nada que publicar",
		reason: "La primera decisión, o el primer borrador confirmado, crea la versión 1.",
	},
	noChatYet: {
		title: "Aún no hay un chat donde publicar",
		reason: "Una reunión lo tiene en cuanto se celebra en Teams. Hasta entonces, copie el marco de decisión como Markdown.",
	},
	stillAsked: {
		title: "En este chat hay quien aún tiene que decir qué recuerda",
		reason: "La tarjeta se lo revelaría antes. Puede esperar a que respondan o publicar de todos modos.",
	},
	notAllMembers: {
		title: "En este chat hay personas ajenas a su equipo",
		reason: "Leerían lo que ha decidido su equipo: {{names}}. ¿Publicar de todos modos?",
	},
	stillAskedNotAll: {
		title: "Hay quien lo sabría antes de tiempo y quien no es de su equipo",
		reason: "En este chat hay quien aún tiene que decir qué recuerda, y la tarjeta se lo revelaría. No son de su equipo: {{names}}.",
	},
	fourthPriority: { title: "Tres es el máximo", reason: "Una cuarta prioridad debilita todas. ¿A cuál sustituye?" },
	frameworkTooLong: { title: "Es demasiado para tenerlo presente", reason: "Deje como máximo {{most}}." },
	frameworkIncomplete: {
		title: "Algo está dicho a medias",
		reason: "Una prioridad necesita su porqué; una métrica, qué es éxito y qué es fracaso; un límite de decisión, un ejemplo.",
	},
	priorityTwice: { title: "{{priority}} aparece dos veces", reason: "Cada prioridad va una sola vez. Quite una de las dos." },
	draftConflict: {
		title: "Han cambiado lo mismo a la vez",
		reason: "{{name}} guardó primero. Se conservan ambos textos: elija cuál vale.",
	},
	draftMoved: {
		title: "El borrador ha cambiado entretanto",
		reason: "Lo escrito se conserva. Mírelo como está ahora y continúe.",
	},
	nothingDrafted: { title: "Ya no hay borrador", reason: "Se confirmó o se descartó. La página muestra lo vigente." },
	nothingChanged: { title: "No cambiaría nada", reason: "El borrador dice lo que ya está vigente." },
	noDeciderNamed: {
		title: "En este equipo aún no decide nadie",
		reason: "Indique quién decide en los ajustes del equipo; solo esa persona puede confirmar lo que dice el marco de decisión.",
	},
	unknownVersion: { title: "Esa versión no existe", reason: "La página muestra las que hay." },
	unknownMetric: {
		title: "Esta métrica ya no está en el marco de decisión",
		reason: "Vuelva a abrir el marco para ver qué se mide ahora.",
	},
	notYourTeamToRun: {
		title: "Esto no le corresponde cambiarlo",
		reason: "Puede hacerlo quien modera el equipo o quien decide en él: {{facilitator}}, {{decider}}.",
	},
	deciderHandsOn: {
		title: "Esto solo puede cederlo {{decider}}",
		reason: "Quien decide dice quién lo hará después. Pídale que lo cambie aquí.",
	},
	deciderNamedByAnother: {
		title: "Quién decide lo indica otra persona",
		reason: "Nadie se lo asigna a sí mismo. Elija a otra persona o pida a quien lleva el equipo que le designe.",
	},
	teamTooSmall: {
		title: "Hacen falta dos personas más",
		reason: "Un equipo son al menos dos personas, además de quien lo modera.",
	},
	notAMember: { title: "Esa persona no está en este equipo", reason: "Añádala primero al equipo o elija a alguien que ya esté." },
	unknownPeople: {
		title: "No hemos encontrado a todo el mundo",
		reason: "El directorio de su organización no conoce {{mails}}. Compruebe cómo está escrito.",
	},
	echoFirst: {
		title: "Responda antes a la pregunta",
		reason: "Se le pregunta qué se decidió aquí. Diga lo que recuerda, u omítalo, y continúe.",
	},
	noEcho: { title: "Aquí no se pregunta nada", reason: "Se le pregunta unos días después de una reunión que decidió algo." },
	echoAnswered: { title: "Ya respondió a esto", reason: "Se pregunta una sola vez. Lo decidido se puede volver a leer." },
	echoSameTwice: { title: "Indique dos cosas distintas", reason: "Lo que gana no puede a la vez ceder." },
	deciderTakesNoStance: { title: "Esto lo decidió usted", reason: "Las demás personas dicen su postura." },

	notInPulse: { title: "En este pulso no se le pregunta", reason: "Pregunta a quienes lideraban el equipo cuando se abrió." },
	pulseClosed: {
		title: "Este pulso está cerrado",
		reason: "Lo que se dijo está en la página del equipo. El próximo volverá a preguntar.",
	},
	prioritiesChanged: { title: "Las prioridades han cambiado", reason: "Mírelas una vez más y envíe." },
	pulseIncomplete: {
		title: "Falta una",
		reason: "Diga cómo ve ahora «{{priority}}»: sigue siendo válida, está cambiando o está equivocada.",
	},
	recallFirst: { title: "Primero, de memoria", reason: "Diga lo que recuerda, o que no lo recuerda. Después las verá." },
	pulseInPast: { title: "Ese día ya ha pasado", reason: "Elija un día futuro para el primer pulso." },

	noSuchPriority: { title: "Las prioridades han cambiado", reason: "Esta ya no está vigente. Elija una que lo esté." },
	signalFromWhom: {
		title: "¿A quién se lo oyó?",
		reason: "Usted conduce la práctica, así que cuenta como de esa persona. Elija quién se lo dijo.",
	},
	signalsEnough: {
		title: "Son {{most}} señales en un día",
		reason: "Lo que señaló se conserva. Siga mañana, o cuente a quienes llevan el equipo en qué se resume.",
	},
	noSuchWarning: {
		title: "Este aviso ya no está",
		reason: "Se dejó de lado, o cambió aquello en lo que se basaba. La página muestra los que hay.",
	},
	reasonMissing: { title: "Diga por qué", reason: "Una o dos palabras, para que quien venga después sepa lo que usted sabía." },
	teamWithoutRoles: {
		title: "¿Quién decide y quién modera?",
		reason: "El equipo no tiene a nadie para una de las dos funciones. Indíquelo en la página del equipo y vuelva a intentarlo.",
	},

	ownTranslation: {
		title: "Lo dijo usted",
		reason: "Elija de quién es la afirmación; lo que usted quiere decir puede escribirlo en el marco de decisión.",
	},
	saidInFuture: { title: "Ese día aún no ha llegado", reason: "Elija el día en que se dijo." },
	implicationTwice: { title: "Dos de estas líneas son iguales", reason: "Cada una va una sola vez, para que tenga su propia respuesta." },
	translationsEnough: {
		title: "Ya tiene {{most}} a la espera de respuesta",
		reason: "No se pierde nada. Vuelva a preguntar cuando algunas tengan respuesta.",
	},
	notYoursToConfirm: {
		title: "Solo {{name}} puede decir qué quiso decir",
		reason: "Está entre sus peticiones. Usted verá aquí la respuesta.",
	},
	correctionMissing: { title: "¿Cómo lo diría usted?", reason: "Una corrección se guarda con sus propias palabras. Basta una frase." },
	noSuchTranslation: { title: "Esto ya no está", reason: "Vuelva a abrir la página para ver lo que hay." },

	realignToSelf: {
		title: "Pregunte a otra persona",
		reason: "Para tomar distancia hacen falta dos. Elija a alguien que lidere con usted.",
	},
	realignNotLeader: {
		title: "Pregunte a alguien que lidere",
		reason: "Elija a una de las personas que lideran el equipo; quien decide figura primero.",
	},
	realignEmpty: {
		title: "Tres partes, una frase en cada una",
		reason: "Lo que está ejecutando, lo que puede habérsele escapado y su única petición.",
	},
	notYoursToTake: { title: "Solo {{name}} puede elegir la hora", reason: "Aquí verá cuál es." },
	timeNotOffered: { title: "Esta hora ya no se ofrece", reason: "Elija una de las siguientes." },
	timePassed: { title: "Esa hora ya ha pasado", reason: "Elija una de las siguientes o busque otras." },
	timeTaken: {
		title: "A esa hora ya no es posible: {{names}}",
		reason: "Las horas siguientes aún convienen a todas las personas necesarias.",
	},
	timeInDoubt: {
		title: "La primera hora que eligió puede estar ya en el calendario",
		reason: "Elija otra vez {{startsAtDay}}, {{startsAtTime}}: pase lo que pase, se pone allí una sola vez.",
	},
	draftInDoubt: {
		title: "El correo puede estar ya en sus borradores",
		reason: "Outlook tarda un minuto en mostrarlo. Inténtelo entonces: se escribe una sola vez.",
	},
	noSuchRealignment: { title: "Esta petición no está aquí", reason: "Se le hizo a otra persona, o el enlace está incompleto." },

	meetingCancelled: { title: "La reunión se canceló", reason: "No se decidió nada, así que no hay nada que enviar." },
	panelClosed: {
		title: "Esta consulta se cerró el {{closedAtDay}}",
		reason: "No admite nada nuevo. Todo lo que contiene se puede seguir leyendo.",
	},
	answersRemoved: {
		title: "Las respuestas a esta consulta se retiraron el {{removedAtDay}}",
		reason: "Su organización guarda las respuestas solo un tiempo. Esta ronda ya no admite ninguna y queda sellada.",
	},
	meetingNotOver: {
		title: "Esta reunión aún no ha terminado",
		reason: "Podrá cerrar su consulta a partir del {{endsAtDay}}, {{endsAtTime}}. Hasta entonces puede quitarla de la reunión.",
	},
	followUpSent: { title: "El resumen ya ha salido", reason: "Sale una sola vez. Lo que venga después puede decirse en el chat." },
	graphUnavailable: {
		title: "Microsoft 365 no ha respondido",
		reason: "Ahora mismo no se ha podido leer el calendario. Inténtelo de nuevo en un momento.",
	},
	consentNeeded: {
		title: "Evenover aún no tiene permiso para esto",
		reason:
			"Necesita el permiso {{permission}}. Vuelva a abrir Evenover y concédalo; si no se le pide, debe concederlo un administrador para su organización. No se pierde nada de lo que ha escrito.",
	},
};
