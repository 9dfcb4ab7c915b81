import type { noHost as en } from "../en/noHost.ts";
import type { Translated } from "../translated.ts";

export const noHost: Translated<typeof en> = {
	teamsTitle: "Teams no responde",
	teams: "Evenover espera a que Teams diga qué reunión es esta. Vuelva a abrirlo o siga en el navegador, donde funciona sin Teams.",
	outlookTitle: "Outlook no responde",
	outlook: "Evenover no ha podido saber por Outlook qué está abierto aquí. Vuelva a abrir el panel o siga en el navegador.",
	oldTitle: "Este Outlook es demasiado antiguo para Evenover",
	old: "Le falta lo que Evenover necesita. Actualice Outlook, use Outlook en la web o siga en el navegador.",
	browser: "Abrir en el navegador",
};
