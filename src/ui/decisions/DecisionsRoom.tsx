import "../styles/decisions.css";
import type { RoomProps } from "../rooms/TeamRoom.tsx";
import { DecisionLog } from "./DecisionLog.tsx";

/** The team's log as one of its pages. */
export const DecisionsRoom = ({ teamId, onOpen }: RoomProps) => <DecisionLog teamId={teamId} head={null} onOpen={onOpen} />;
