import { type RefObject, useEffect, useRef, useState } from "react";

type Copying = {
	copy(text: string): Promise<void>;
	/** Forgets what came of the last one. */
	clear(): void;
	/** Null until something was copied, or could not be. */
	came: "copied" | "shown" | null;
	/** The text where copying isn't allowed: it stands there, selected, to be copied by hand. */
	shown: string | null;
	area: RefObject<HTMLTextAreaElement | null>;
};

/** Puts a text on the clipboard; a frame that may not is told so, and shows it. */
export function useCopied(): Copying {
	const [came, setCame] = useState<Copying["came"]>(null);
	const [shown, setShown] = useState<string | null>(null);
	const area = useRef<HTMLTextAreaElement>(null);
	useEffect(() => {
		if (shown !== null) area.current?.select();
	}, [shown]);
	const clear = () => {
		setCame(null);
		setShown(null);
	};
	const copy = async (text: string) => {
		clear();
		try {
			await navigator.clipboard.writeText(text);
			setCame("copied");
		} catch {
			setShown(text);
			setCame("shown");
		}
	};
	return { copy, clear, came, shown, area };
}
