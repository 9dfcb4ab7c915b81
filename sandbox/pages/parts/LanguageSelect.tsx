import { language, languages, speak } from "../language.ts";
import { Select } from "./Select.tsx";

export const LanguageSelect = () => <Select label="Language" width={144} value={language()} options={languages} choose={speak} />;
