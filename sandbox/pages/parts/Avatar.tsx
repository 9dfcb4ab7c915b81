export function Avatar({ name }: { name: string }) {
	const letters = name
		.split(" ")
		.map((word) => word[0] ?? "")
		.join("")
		.slice(0, 2);
	return (
		<span className="av m" aria-hidden="true">
			{letters}
		</span>
	);
}
