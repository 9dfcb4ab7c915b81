/** What stands where the name of somebody was whose data was erased. Its blanks are not broken, so that it is taken for one name. */
export const erased = { name: "someone whose data was erased" };
