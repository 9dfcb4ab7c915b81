import { Suspense, use } from "react";
import type { Rooms } from "../../words/languages.ts";
import { type Language, languageOf } from "../../words/say.ts";
import { Skeleton } from "../parts/Skeleton.tsx";
import { StateFrame } from "../states/StateFrame.tsx";
import { MoreWords, useWords } from "../words.tsx";
import { AdminRoom } from "./AdminRoom.tsx";
import { adminWords } from "./adminWords.ts";

type Props = { onBack: (() => void) | null };

/** The administrator's room with its words, in the language of the pane. */
export const AdminPlace = (props: Props) => (
	<Suspense
		fallback={
			<StateFrame>
				<Skeleton />
			</StateFrame>
		}
	>
		<Worded {...props} />
	</Suspense>
);

const fetched: Partial<Record<Language, Promise<Rooms>>> = {};

function Worded(props: Props) {
	const language = languageOf(useWords().locale);
	fetched[language] ??= adminWords[language]();
	return (
		<MoreWords rooms={use(fetched[language])}>
			<AdminRoom {...props} />
		</MoreWords>
	);
}
