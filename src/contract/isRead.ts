/** Whether an action changes nothing that anybody would miss, so that it may be sent again: those are named for it. */
export const isRead = (action: string): boolean => /^(view|list|find|preview|check|export)/.test(action);
