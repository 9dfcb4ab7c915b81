import { actionIds } from "./actionIds.ts";
import { onAppointmentSending } from "./onSend.ts";

// at once: classic Outlook runs this script alone, and tells it of no readiness
Office.actions.associate(actionIds.sending, onAppointmentSending);
