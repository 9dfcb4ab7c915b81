/**
 * Office.js names items by EWS ids, Graph by REST ids: the same bytes, but EWS writes `/` and `+` where REST writes `-` and
 * `_`. An id that was not converted is not found by Graph.
 */
export const toEwsId = (restId: string): string => restId.replaceAll("-", "/").replaceAll("_", "+");
export const toRestId = (ewsId: string): string => ewsId.replaceAll("/", "-").replaceAll("+", "_");
