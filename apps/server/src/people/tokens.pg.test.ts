import * as contract from "@mainstay/api";
import { changeRole } from "@mainstay/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeLocalAccount } from "./testing/local-account.ts";
import { PeopleServer } from "./testing/people-server.ts";
import type { TestBrowser } from "./testing/test-browser.ts";

let server: PeopleServer;
let ada: TestBrowser;
let max: TestBrowser;
let maxId: string;

beforeAll(async () => {
  server = await PeopleServer.start();
  ada = server.browser();
  await makeLocalAccount(ada, await server.setupLink(), "ada@halden.example");
  max = server.browser();
  const { link } = await contract.callEndpoint(ada.server, contract.invite, {
    body: { role: "continuity-manager" },
  });
  await makeLocalAccount(max, link, "max@halden.example");
  const { items } = await contract.callEndpoint(ada.server, contract.listPeople, {
    query: { text: "max" },
  });
  maxId = items[0]?.id ?? "";
});
afterAll(() => server.stop());

const soon = () => new Date(Date.now() + 3_600_000).toISOString();

function create(browser: TestBrowser, scopes: readonly contract.Permission[], expiresAt = soon()) {
  const body = { name: "nightly export", scopes, expiresAt };
  return contract.callEndpoint(browser.server, contract.createToken, { body });
}

const by = (token: string): contract.Server => ({ origin: server.url, send: fetch, token });

const refusedWith = (status: number) => ({ problem: { status } });

test("a token does what it is for, and nothing else that its owner may", async () => {
  const { token } = await create(max, ["plan:read"]);
  expect(token).toMatch(/^mst_[\w-]{43}$/);
  await contract.callEndpoint(by(token), contract.getPlan);
  await expect(contract.callEndpoint(by(token), contract.listRevisions)).rejects.toMatchObject({
    problem: { status: 403, detail: expect.stringContaining("not for history:read") },
  });
});

test("a token for a contributor's edits does not edit everything, whatever its owner may", async () => {
  const { token } = await create(max, ["plan:read", "plan:edit-own"]);
  const edit = [{ put: "elements/mail", value: { id: "mail", kind: "service", name: "Mail" } }];
  const input = { body: { edit }, revision: 0 };
  await expect(contract.callEndpoint(by(token), contract.commitEdit, input)).rejects.toMatchObject(
    refusedWith(403),
  );
});

test("with a token its owner acts: in log and audit by account, and in approvals as the same person", async () => {
  const { token } = await create(max, ["plan:read", "plan:edit", "plan:edit-own", "plan:approve"]);
  const { revision } = await contract.callEndpoint(by(token), contract.getPlan);
  const value = { id: "by-fax", name: "By fax", trigger: "No mail" };
  const edit = [{ put: "sops/by-fax", value }];
  await contract.callEndpoint(by(token), contract.commitEdit, { body: { edit }, revision });
  const log = await contract.callEndpoint(ada.server, contract.listRevisions);
  expect(log.items[0]).toMatchObject({ author: "max", authorId: maxId, way: "token" });

  const path = { collection: "sops", id: "by-fax" } as const;
  const { hash = "" } = await contract.callEndpoint(by(token), contract.getApproval, { path });
  await contract.callEndpoint(max.server, contract.submitForApproval, { path, body: { hash } });
  await expect(
    contract.callEndpoint(by(token), contract.approve, { path, body: { hash } }),
  ).rejects.toMatchObject({
    problem: { status: 403, detail: expect.stringContaining("submitted themselves") },
  });
  const query = { actorId: maxId };
  const { items } = await contract.callEndpoint(ada.server, contract.listAudit, { query });
  expect(items.slice(0, 2)).toMatchObject([
    { action: "denied", actor: "max", actorId: maxId, way: "token" },
    { action: "submit", actor: "max", actorId: maxId, way: "session" },
  ]);
});

test("a token is shown once, and kept nowhere", async () => {
  const { token, id } = await create(max, ["plan:read"]);
  const listed = await contract.callEndpoint(max.server, contract.listTokens);
  expect(listed.items.map((item) => item.id)).toContain(id);
  await create(max, ["plan:read"]);
  const query = { limit: 1, after: 1 };
  const part = await contract.callEndpoint(max.server, contract.listTokens, { query });
  expect([part.items.map((item) => item.id), part.total]).toEqual([[id], listed.total + 1]);
  expect(JSON.stringify(listed)).not.toContain(token);
  const rows = await server.database.db.selectFrom("tokens").selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(token.slice(4));
});

test("a token ends at its instant", async () => {
  const { token } = await create(max, ["plan:read"]);
  const use = () => contract.callEndpoint(by(token), contract.getPlan);
  await server.later(59, use);
  await expect(server.later(61, use)).rejects.toMatchObject(refusedWith(401));
});

test("a token that is revoked is nobody's from the next request on", async () => {
  const { token, id } = await create(max, ["plan:read"]);
  await contract.callEndpoint(by(token), contract.getPlan);
  await contract.callEndpoint(ada.server, contract.revokeToken, { path: { token: id } });
  await expect(contract.callEndpoint(by(token), contract.getPlan)).rejects.toMatchObject(
    refusedWith(401),
  );
  const { items } = await contract.callEndpoint(max.server, contract.listTokens);
  expect(items.find((item) => item.id === id)?.revokedAt).toBeDefined();
});

test("a token never has more than its owner has at the time", async () => {
  const { token } = await create(max, ["plan:read", "history:read"]);
  await contract.callEndpoint(by(token), contract.listRevisions);
  const give = (role: string) =>
    changeRole(
      server.database.db,
      { person: maxId, hasProvider: false, role, units: [], roleFrom: "administrator" },
      { at: new Date(), actor: { name: "the test", way: "command-line" } },
    );
  await give("viewer");
  try {
    await contract.callEndpoint(by(token), contract.getPlan);
    await expect(contract.callEndpoint(by(token), contract.listRevisions)).rejects.toMatchObject(
      refusedWith(403),
    );
  } finally {
    await give("continuity-manager");
  }
});

test("a token makes no other token, and none does more than its owner", async () => {
  const { token } = await create(max, ["own-account", "plan:read"]);
  const body = { name: "another", scopes: ["plan:read"], expiresAt: soon() } as const;
  await expect(
    contract.callEndpoint(by(token), contract.createToken, { body: { ...body } }),
  ).rejects.toMatchObject(refusedWith(403));
  await expect(create(max, ["people:manage"])).rejects.toMatchObject({
    problem: { status: 422, problems: [{ path: ["body", "scopes", 0] }] },
  });
});

test.each([
  ["in the past", () => new Date(Date.now() - 1000).toISOString()],
  ["in two years", () => new Date(Date.now() + 2 * 366 * 86_400_000).toISOString()],
])("a token that ends %s is not made", async (_, expiresAt) => {
  await expect(create(max, ["plan:read"], expiresAt())).rejects.toMatchObject(refusedWith(422));
});

test("whoever tends a token that is not theirs does not learn that it is there", async () => {
  const { id } = await create(ada, ["plan:read"]);
  const path = { token: id };
  await expect(
    contract.callEndpoint(max.server, contract.revokeToken, { path }),
  ).rejects.toMatchObject(refusedWith(404));
  const query = { person: "somebody-else" };
  await expect(
    contract.callEndpoint(max.server, contract.listTokens, { query }),
  ).rejects.toMatchObject(refusedWith(403));
});

test("a cookie does not help where a token is wrong", async () => {
  const wrong = { headers: { authorization: "Bearer mst_guessed" } };
  expect((await ada.ask("/api/v1/me", wrong)).status).toBe(401);
});

test("of tokens that nobody has the audit tells once a minute and address, as the proxy has it", async () => {
  const guess = (address: string) => {
    const headers = { authorization: "Bearer mst_guessed", "x-forwarded-for": address };
    return fetch(`${server.url}/api/v1/plan`, { headers });
  };
  await server.later(5, async () => {
    for (const address of ["203.0.113.7", "203.0.113.7", "203.0.113.8", "x".repeat(8000)])
      expect((await guess(address)).status).toBe(401);
  });
  const query = { action: "denied", actor: "unknown", limit: 3 };
  const { items } = await contract.callEndpoint(ada.server, contract.listAudit, { query });
  expect(items.map(({ subject, detail }) => [subject, detail["address"]])).toEqual([
    ["GET /api/v1/plan", "x".repeat(100)],
    ["GET /api/v1/plan", "203.0.113.8"],
    ["GET /api/v1/plan", "203.0.113.7"],
  ]);
});

test("the audit has tokens by name, and exports with who took them out", async () => {
  const { token } = await create(max, ["plan:read"]);
  await contract.callEndpoint(by(token), contract.exportPlan);
  const last = async (action: string) => {
    const query = { action, limit: 1 };
    return (await contract.callEndpoint(ada.server, contract.listAudit, { query })).items[0];
  };
  expect(await last("create-token")).toMatchObject({
    actor: "max",
    detail: { name: "nightly export", scopes: ["plan:read"] },
  });
  expect(await last("export")).toMatchObject({ actor: "max", subject: "/api/v1/export" });
});
