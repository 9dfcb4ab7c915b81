import type { ReactNode } from "react";
import { Icon } from "../parts/Icon.tsx";
import { useWords } from "../words.tsx";

type Props = {
	legend: string;
	/** How it is called on its buttons. */
	name: string;
	children: ReactNode;
	onRemove(): void;
	onUp?: (() => void) | undefined;
	onDown?: (() => void) | undefined;
};

/** One thing of a list that is being drafted, with what moves it and what takes it away. */
export function DraftItem({ legend, name, children, onRemove, onUp, onDown }: Props) {
	const { t } = useWords();
	const called = name.trim() || t("framework.drafting.nameless");
	return (
		<fieldset className="card drafted">
			<legend className="vh">{legend}</legend>
			<div className="row between">
				<span className="t5" aria-hidden="true">
					{legend}
				</span>
				<span className="row g4">
					{onUp && (
						<button className="btn sub ic" type="button" aria-label={t("framework.drafting.upNamed", { name: called })} onClick={onUp}>
							<Icon name="arrowUp" size={16} />
						</button>
					)}
					{onDown && (
						<button className="btn sub ic" type="button" aria-label={t("framework.drafting.downNamed", { name: called })} onClick={onDown}>
							<Icon name="arrowDown" size={16} />
						</button>
					)}
					<button
						className="btn sub ic"
						type="button"
						aria-label={t("framework.drafting.removeNamed", { name: called })}
						onClick={onRemove}
					>
						<Icon name="dismiss" size={16} />
					</button>
				</span>
			</div>
			<div className="col g12">{children}</div>
		</fieldset>
	);
}
