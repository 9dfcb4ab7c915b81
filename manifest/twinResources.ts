import { type Description, iconSizes } from "./description.ts";
import { english, translations } from "./words/languages.ts";
import type { ManifestWords } from "./words/words.ts";
import { type Xml, xml } from "./xml.ts";

/** Every picture, page and sentence that the buttons refer to, in all languages. */
export const resources = (app: Description): Xml =>
	xml("Resources", {}, [
		xml(
			"bt:Images",
			{},
			drawnSizes().map((size) => xml("bt:Image", { id: `Icon.${size}`, DefaultValue: app.icon(size) })),
		),
		xml("bt:Urls", {}, [
			xml("bt:Url", { id: "Pane", DefaultValue: app.pages.taskpane }),
			xml("bt:Url", { id: "Events.Page", DefaultValue: app.pages.events }),
			xml("bt:Url", { id: "Events.Script", DefaultValue: app.pages.eventsScript }),
		]),
		xml("bt:ShortStrings", {}, [
			sentence("Group", ({ group }) => group),
			...app.buttons.map(({ surface }) => sentence(`${surface}.Label`, ({ buttons }) => buttons[surface].label)),
		]),
		xml("bt:LongStrings", {}, [
			sentence("About", ({ description }) => description.medium),
			...app.buttons.map(({ surface }) => sentence(`${surface}.Tip`, ({ buttons }) => buttons[surface].tip)),
		]),
	]);

/** The sizes in pixels in which a button's icon has to be served, each once. */
export const drawnSizes = (): number[] => {
	const { ribbon, phone, phoneScales } = iconSizes;
	const all = [...ribbon, ...phoneScales.flatMap((scale) => phone.map((size) => size * scale))];
	return [...new Set(all)].sort((a, b) => a - b);
};

const sentence = (id: string, say: (words: ManifestWords) => string): Xml =>
	xml(
		"bt:String",
		{ id, DefaultValue: say(english.words) },
		translations.map(({ culture, words }) => xml("bt:Override", { Locale: culture, Value: say(words) })),
	);
