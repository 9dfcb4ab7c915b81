import type { rooms as en } from "../en/rooms.ts";
import type { Translated } from "../translated.ts";

export const rooms: Translated<typeof en> = {
	nav: "Páginas de su equipo",
	asks: "Mis peticiones",
	framework: "Marco de decisión",
	pulse: "Pulso",
	signals: "Señales",
	overTime: "Evolución",
	diagnosis: "Diagnóstico",
	coalition: "Quién mantiene qué",
	translations: "Traducciones",
	realign: "Realinear",
	decisions: "Decisiones",
	team: "Equipo",
	whose: "Equipo",
	noTeam: "Aún no está en ningún equipo",
	noTeamWhy:
		"Con la primera reunión que le pida una respuesta, quienes la forman se convierten en equipo. También puede crear uno en Equipo.",
};
