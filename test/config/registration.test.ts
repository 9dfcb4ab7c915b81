import { expect, test } from "@jest/globals";
import { apiScopeOf, apiUriOf, authorityOf } from "../../src/config/registration.ts";

const login = "https://login.microsoftonline.com";
const [one, other] = ["5b2f9a34-7c1e-4d80-9e66-0f1d2b7a4c10", "c9d81e57-2b46-4f0a-a3c4-95e7d0614b20"];

test("people of the one tenant served sign in at that tenant, which alone knows the registration", () => {
	expect(authorityOf(login, [one])).toBe(`${login}/${one}`);
});

test("people of several tenants sign in where any organization does", () => {
	expect(authorityOf(login, [one, other])).toBe(`${login}/organizations`);
});

test("the API is named by its host, port included, and by the app's id", () => {
	expect(apiUriOf("https://evenover.contoso.com", one)).toBe(`api://evenover.contoso.com/${one}`);
	expect(apiUriOf("http://localhost:3978", one)).toBe(`api://localhost:3978/${one}`);
	expect(apiScopeOf("https://evenover.contoso.com", one)).toBe(`api://evenover.contoso.com/${one}/access_as_user`);
});
