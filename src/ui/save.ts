/** Gives a file to the browser, which asks or keeps it where it keeps them. */
export function save({ fileName, mediaType, content }: { fileName: string; mediaType: string; content: BlobPart }): void {
	const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
	const link = document.createElement("a");
	link.href = url;
	link.download = fileName;
	link.click();
	// the browser has taken it by then
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
