import type { Refused } from "../api.ts";
import { Message } from "../parts/Message.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { useWords } from "../words.tsx";

type Props = { refused: Refused; ways: Pick<RoomProps, "onOpen" | "onRoom"> };

/** Why the page is not shown, and the way on: to what everybody sees, or to what has to be said from memory first. */
export function NotForYou({ refused, ways: { onOpen, onRoom } }: Props) {
	const { t, list } = useWords();
	const { code, values } = refused;
	if (code === "notYourTeamToRun") {
		const names = [values["facilitator"], values["decider"]].filter((name) => typeof name === "string" && name !== "") as string[];
		return (
			<Message
				tone="warn"
				icon="lockClosed"
				title={t("coalition.refused.title", { names: list(names) })}
				about={refused}
				actions={
					<button className="btn start" type="button" onClick={() => onRoom("overTime")}>
						{t("coalition.refused.go")}
					</button>
				}
			>
				<p>{t("coalition.refused.reason")}</p>
			</Message>
		);
	}
	const panelId = values["panelId"];
	const toPanel = code === "echoFirst" && typeof panelId === "string";
	if (!toPanel && code !== "recallFirst") return <Refusal refused={refused} />;
	return (
		<Refusal
			refused={refused}
			actions={
				<button className="btn p start" type="button" onClick={() => (toPanel ? onOpen(panelId) : onRoom("pulse"))}>
					{t(toPanel ? "coalition.toEcho" : "coalition.toPulse")}
				</button>
			}
		/>
	);
}
