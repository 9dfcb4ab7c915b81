import { SignInAbove } from "../src/ui/signIn/SignInAbove.tsx";
import { ChatWaits } from "../src/ui/waiting/ChatWaits.tsx";

/** What stands above every screen in Teams and on a page of its own. */
export const Above = () => (
	<>
		<SignInAbove />
		<ChatWaits />
	</>
);
