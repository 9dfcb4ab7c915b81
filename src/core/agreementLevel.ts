/**
 * A concordance in words: weak below 0.4, some below 0.7, else strong. Says nothing of whether it is chance.
 *
 * @example agreementLevel(0.42) // "some"
 */
export const agreementLevel = (w: number): "weak" | "some" | "strong" => (w < 0.4 ? "weak" : w < 0.7 ? "some" : "strong");
