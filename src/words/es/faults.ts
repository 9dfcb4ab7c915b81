import type { faults as en } from "../en/faults.ts";
import type { Translated } from "../translated.ts";

export const faults: Translated<typeof en> = {
	throttled: "Microsoft 365 nos ha pedido que esperemos.",
	unavailable: "No se ha podido conectar con Microsoft 365.",
	unknownOutcome: "No sabemos si ha llegado. Pregunte antes de volver a enviarlo.",
	consent: "Nadie con permiso para publicar aquí ha iniciado sesión últimamente. Abra Evenover una vez y vuelva a enviarlo.",
	late: "No se ha podido enviar en tres días. Vuelva a enviarlo si aún es útil.",
	notFound: "Esto ya no está ahí.",
	forbidden:
		"Su organización no nos permite enviar esto: falta el permiso {{permission}}. Cuando un administrador lo conceda, vuelva a enviarlo.",
	rejected: "Microsoft 365 lo ha rechazado.",
	unknownMailbox: "Esta dirección no admite correo.",
	noMailbox: "Quien organiza no tiene aquí un buzón desde el que enviar. Cuando lo tenga, vuelva a enviarlo.",
	mailboxFull: "El buzón está lleno.",
	noToDo: "Esta persona no tiene lista en To Do.",
	gone: "Ya no figura en su directorio. Quítela de la convocatoria.",
	withoutMailbox: "Esta persona no tiene buzón.",
	notInChat: "No está en el chat de la reunión. Añada a esta persona y recibirá el próximo.",
	organizerFull: "El buzón de quien organiza está lleno. Cuando haya espacio, vuelva a enviarlo.",
};
