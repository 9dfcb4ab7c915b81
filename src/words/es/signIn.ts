import type { signIn as en } from "../en/signIn.ts";
import type { Translated } from "../translated.ts";

export const signIn: Translated<typeof en> = {
	title: {
		usual: "Inicie sesión para continuar",
		notAllowed: "Su administrador todavía no ha permitido Evenover",
		notAssigned: "Todavía no se le ha asignado Evenover",
	},
	why: {
		noNested:
			"Aquí {{host}} no puede iniciar su sesión en Evenover por sí mismo. Se abre una ventana en la que inicia sesión una vez con su cuenta de trabajo.",
		interaction: "Su organización quiere que confirme quién es. Se abre una ventana para ello.",
		otherAccount:
			"{{host}} está abierto ahora con otra cuenta. Inicie sesión con ella; la otra ha dejado de tener sesión en Evenover aquí.",
		mismatch: "Esa no es la cuenta con la que está abierto {{host}}. Inicie sesión otra vez y elija esa.",
		notAllowed: "Debe permitirse una vez para toda su organización. Envíe el enlace a un administrador y después inicie sesión de nuevo.",
		declined:
			"Evenover no ha recibido permiso para usar su cuenta. Lo necesita para saber quién responde. Inicie sesión de nuevo para permitirlo.",
		notAssigned:
			"En su organización solo pueden usarlo algunas personas. Pida a informática que le añada a la aplicación Evenover y después inicie sesión de nuevo.",
		blocked:
			"Se ha impedido abrir la ventana de inicio de sesión. Permita las ventanas emergentes en esta página e inténtelo de nuevo, o siga en el navegador.",
		cancelled: "La ventana se cerró antes de iniciar su sesión.",
		failed: "Algo ha fallado al iniciar su sesión. Inténtelo de nuevo o siga en el navegador.",
	},
	signIn: "Iniciar sesión",
	again: "Iniciar sesión de nuevo",
	copyLink: "Copiar el enlace para su administrador",
	copied: "Copiado. Envíelo a quien lleve la informática.",
	byHand: "Cópielo desde aquí:",
	open: "Abrir en el navegador",
	busy: "Termine en la ventana que se ha abierto. Si la ha cerrado, pulse otra vez.",
	code: "Si sigue ocurriendo, envíe esto a informática: {{code}}.",
	page: {
		title: "Inicio de sesión en Evenover",
		press: "Pulse para ir al inicio de sesión de su organización. Esta ventana se cierra sola.",
		go: "Continuar al inicio de sesión",
		stray: "Esta página solo se usa al iniciar sesión. Vuelva a Evenover y empiece allí.",
	},
};
