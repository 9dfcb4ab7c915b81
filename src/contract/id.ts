import { z } from "zod";

/** An id that we gave. In capital letters it is the same one, and what is sealed under it must open for everybody who writes it otherwise. */
export const id = z.uuid().toLowerCase();
