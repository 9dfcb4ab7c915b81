import type { tookPlace as en } from "../en/tookPlace.ts";
import type { Translated } from "../translated.ts";

export const tookPlace: Translated<typeof en> = {
	ask: "¿Se celebró esta reunión?",
	booked: "Estaba prevista hasta el {{day}}, {{time}}. No se reveló nada, así que no ha salido nada.",
	decides: "Estaba prevista hasta el {{day}}, {{time}}. No se reveló nada, así que no ha salido nada. {{name}} puede decir que se celebró.",
	meeting: "Si al final se reúnen, revelen las respuestas: el resumen saldrá entonces por sí solo.",
	did: "Sí: enviar lo que sigue abierto",
	didnt: "No: cerrar la consulta",
	moved: "Se ha movido",
	movedHow: "Cambie la convocatoria en Outlook. La consulta la sigue a la nueva hora y las respuestas quedan como están.",
	sending: "El resumen sale ahora.",
	done: "¿Ha terminado con esta consulta?",
	close: "Cerrar la consulta",
	sealed: "Nadie podrá ya responder ni decidir aquí, ni recibirá recordatorios. Las respuestas quedan selladas para siempre.",
	revealed: "Nadie podrá ya responder, decidir ni tomar postura aquí, y a nadie se le preguntará qué recuerda. Lo decidido sigue vigente.",
	readable: "Todo se podrá leer como ahora. No se puede reabrir.",
	yes: "Cerrarla",
	no: "Ahora no",
	closed: "La consulta está cerrada.",
	closedOn: "Esta consulta se cerró el {{day}}",
	closedSealed: "Las respuestas nunca se revelaron. Quedan selladas para siempre.",
	closedRevealed: "No admite nada nuevo. Lo decidido sigue vigente.",
	answersRemoved: "Las respuestas se retiraron el {{day}}",
	answersRemovedWhy: "Su organización guarda las respuestas solo un tiempo. Lo decidido se queda.",
	tooFewLeft: "Las respuestas ya no se muestran",
	tooFewLeftWhy:
		"Se borraron los datos de una persona. Con las pocas respuestas que quedan se podría reconocer a alguien. Lo decidido se queda.",
};
