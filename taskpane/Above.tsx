import { useQuery } from "@tanstack/react-query";
import { usePane } from "../src/ui/pane.tsx";
import { SignInAbove } from "../src/ui/signIn/SignInAbove.tsx";
import { ChatWaits } from "../src/ui/waiting/ChatWaits.tsx";
import { keepTeams } from "./events/keptTeams.ts";

const openedAgainMs = 600_000;

/** What stands above every screen in Outlook; and, beside an invite that is written, what Outlook has to know once it is sent. */
export function Above() {
	const { host, api } = usePane();
	useQuery({
		queryKey: ["nudges"],
		queryFn: async () => {
			const { teams } = await api.call("listNudges", {});
			keepTeams({ origin: location.origin, teams });
			return teams;
		},
		enabled: host.place === "compose",
		staleTime: openedAgainMs,
		retry: false,
	});
	return (
		<>
			<SignInAbove />
			<ChatWaits />
		</>
	);
}
