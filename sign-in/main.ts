import "../src/ui/styles/tokens.css";
import "../src/ui/styles/base.css";
import { passOn } from "../src/ui/signIn/passOn.ts";

const page = document.getElementById("page");
if (!page) throw new Error("The page has no place for its words");
await passOn(page, location);
