import { Avatar } from "../parts/Avatar.tsx";
import { firstName } from "../usePanelWords.ts";
import { useWords } from "../words.tsx";
import type { FrameworkPageView } from "./page.ts";

/** Who has read the version in force, and who still works from which earlier one. */
export function Readers({ page: { readers, order } }: { page: FrameworkPageView }) {
	const { t, list } = useWords();
	const { version } = order;
	if (version === 0 || readers.length === 0) return null;
	const have = readers.filter((one) => one.version === version);
	const count = have.length;
	const earlier = [...new Set(readers.flatMap((one) => (one.version !== null && one.version < version ? [one.version] : [])))].sort(
		(a, b) => b - a,
	);
	const names = (of: typeof readers) => list(of.map(({ name }) => firstName(name)));
	const said =
		count === 0
			? t("framework.readers.none", { version })
			: t(`framework.readers.${count === readers.length ? "all" : "some"}`, { count, of: readers.length, version });
	const behind = earlier.map((old) => {
		const who = readers.filter((one) => one.version === old);
		return t("framework.readers.behind", { count: who.length, names: names(who), version: old });
	});
	const never = readers.filter((one) => one.version === null);
	if (never.length > 0 && count > 0) behind.push(t("framework.readers.never", { count: never.length, names: names(never) }));
	return (
		<section className="row wrap">
			<h2 className="vh">{t("framework.readers.title")}</h2>
			{have.map(({ id, name }) => (
				<Avatar name={name} key={id} />
			))}
			<p className="q2">{[said, ...behind].join(" ")}</p>
		</section>
	);
}
