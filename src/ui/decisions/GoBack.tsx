import type { ReactNode } from "react";
import { Icon } from "../parts/Icon.tsx";

export function GoBack({ onBack, children }: { onBack(): void; children: ReactNode }) {
	return (
		<button className="btn sub flush start" type="button" onClick={onBack}>
			<span className="flip">
				<Icon name="arrowRight" size={16} />
			</span>
			{children}
		</button>
	);
}
