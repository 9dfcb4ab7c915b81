import { type RefObject, useLayoutEffect, useRef, useState } from "react";

type Size = { width: number; height: number };

/** The room an element has, followed as it changes; `usual` until it is known. */
export function useSize<Element extends HTMLElement>(usual: Size): [RefObject<Element | null>, Size] {
	const element = useRef<Element>(null);
	const [size, setSize] = useState(usual);
	useLayoutEffect(() => {
		const measured = element.current;
		if (!measured || typeof ResizeObserver === "undefined") return;
		const read = () => {
			const { clientWidth: width, clientHeight: height } = measured;
			if (width > 0 && height > 0) setSize((last) => (last.width === width && last.height === height ? last : { width, height }));
		};
		const observer = new ResizeObserver(read);
		observer.observe(measured);
		read();
		return () => observer.disconnect();
	}, []);
	return [element, size];
}
