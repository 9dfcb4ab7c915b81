/**
 * The words of a room in another language: the same keys. A language without a singular leaves `_one` out, one that tells
 * millions apart may add `_many`.
 */
export type Translated<English> = English extends string
	? string
	: { [Key in keyof English as Key extends `${string}_one` ? never : Key]: Translated<English[Key]> } & {
			[Key in keyof English as Key extends `${infer Stem}_one` ? Key | `${Stem}_many` : never]?: string;
		};
