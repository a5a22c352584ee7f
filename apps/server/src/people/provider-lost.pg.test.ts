import { TestServer } from "@mainstay/store/testing";
import { connect } from "@mainstay/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServerOptions, startServer } from "../server.ts";
import { acceptLink, makeLocalAccount } from "./testing/local-account.ts";
import { TestBrowser } from "./testing/test-browser.ts";

let databases: TestServer;
let url: string;

/** A record as a restore leaves it: its administrator is known by an account of the identity provider, and has nothing else. */
beforeAll(async () => {
  databases = await TestServer.start();
  ({ url } = await databases.place());
  const { db, close } = await connect({ connectionString: url });
  const nina = { id: "nina", name: "Nina", email: "nina@halden.example", role: "administrator" };
  await db.insertInto("people").values(nina).execute();
  const account = { id: "1", person: "nina", provider: "oidc", account: "n" };
  await db.insertInto("accounts").values(account).execute();
  await close();
});
afterAll(() => databases.stop());

/** A provider at whose port nobody listens. */
const provider = { issuer: "http://127.0.0.1:9", clientId: "mainstay", clientSecret: "secret" };

async function linkOf(
  more: Pick<ServerOptions, "wantsSetupLink"> & { readonly people?: { provider: typeof provider } },
  act: (at: string, link: string | undefined) => Promise<void> | void,
) {
  const secret = "a secret for tests that is long enough";
  const running = await startServer({
    database: { url },
    host: "127.0.0.1",
    port: 0,
    ...more,
    people: { secret, ...more.people },
  });
  try {
    await act(running.url, running.setupLink);
  } finally {
    await running.close();
  }
}

test("an administrator of a provider that is not set does not count as one who can come in", () =>
  linkOf({}, (_, link) => expect(link).toContain("/setup#")));

test("with the provider set there is no link, as it may only be down for now", () =>
  linkOf({ people: { provider } }, (_, link) => expect(link).toBeUndefined()));

test("a link that is asked for makes an administrator while the provider is down", () =>
  linkOf({ people: { provider }, wantsSetupLink: true }, async (at, link = "") => {
    expect((await acceptLink(new TestBrowser(at), link, "nina@halden.example")).status).toBe(409);
    const browser = new TestBrowser(at);
    await makeLocalAccount(browser, link, "root@halden.example");
    expect((await browser.ask("/api/v1/me")).body).toMatchObject({ role: "administrator" });
  }));
