import type { TestBrowser } from "./test-browser.ts";

/** Goes through the sign-in page of the test provider as somebody; returns the page of ours that it ends at. */
export async function signInByProvider(browser: TestBrowser, login: string): Promise<URL> {
  const { body } = await browser.ask("/api/auth/sign-in/social", {
    json: { provider: "oidc", callbackURL: "/welcome" },
  });
  let at = new URL(String(Reflect.get(Object(body), "url")));
  for (let step = 0; step < 20; step++) {
    if (at.pathname === "/welcome" || at.pathname === "/sign-in") return at;
    let response = await browser.send(at.href);
    if (response.status === 200) response = await fill(browser, at, login, await response.text());
    const location = response.headers.get("location");
    if (location === null) throw new Error(`${at.href} answers ${response.status}`);
    at = new URL(location, at);
  }
  throw new Error(`the sign-in does not end, and is at ${at.href}`);
}

function fill(browser: TestBrowser, at: URL, login: string, page: string): Promise<Response> {
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? "";
  const action = /action="([^"]+)"/.exec(page)?.[1] ?? at.href;
  const form = { prompt, ...(prompt === "login" ? { login, password: "any" } : {}) };
  return browser.send(new URL(action, at).href, { form });
}
