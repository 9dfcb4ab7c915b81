import type { myData as en } from "../en/myData.ts";
import type { Translated } from "../translated.ts";

export const myData: Translated<typeof en> = {
	title: "Sus datos",
	what: "Todo lo que ha dicho aquí y lo que se guarda sobre usted, en un solo archivo (JSON). No contiene nada de lo que dijeron los demás.",
	take: "Llevarme mis datos",
	ready: "{{fileName}} está listo.",
	leftOut: "Falta lo que {{team}} le pide que recuerde. Estará en el archivo cuando haya respondido u omitido la pregunta.",
	copy: "Copiarlos en su lugar",
	copied: "Sus datos se han copiado.",
	here: "Aquí no se permite copiar. Seleccione el texto y cópielo.",
	text: "Qué copiar",
};
