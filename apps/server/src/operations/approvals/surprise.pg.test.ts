import * as contract from "@mainstay/api";
import type { ApprovableAddress, Edit } from "@mainstay/plan";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DrillServer } from "../../people/testing/drill-server.ts";

let databases: TestServer;
let server: DrillServer;

const secret = /nightfall|moonless|dusk/i;
const manager = "continuity-manager::ada";
const approver = "continuity-manager::kim";
const player = "viewer::ben";
const players = [player, "contributor:yard:ben", "auditor::ben"];
const strategy = { collection: "strategies", id: "line" } as const;
const procedure = { collection: "sops", id: "by-fax" } as const;
const surprise = { collection: "exercises", id: "nightfall" } as const;

const nightfall = {
  name: "Nightfall",
  scenario: "no-mail",
  date: "2026-12-01",
  announced: false,
  facilitator: "ada",
  approver: "kim",
  participants: [{ person: "ben" }],
};
const onSurprise = (scope: string) => ({ put: "exercises/nightfall/scope", value: scope });
const rename = (name: string) => ({ put: "elements/mail/name", value: name });
const edit: Edit = [
  ...["ada", "ben", "kim"].map((id) => ({
    put: `people/${id}`,
    value: { id, name: id, contacts: [{ kind: "email", address: `${id}@halden.example` }] },
  })),
  { put: "units/yard", value: { id: "yard", name: "Yard" } },
  { put: "elements/mail", value: { id: "mail", kind: "service", name: "Mail" } },
  {
    put: "scenarios/no-mail",
    value: { id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] },
  },
  { put: "exercises/nightfall", value: { id: "nightfall", ...nightfall } },
  {
    put: "strategies/line",
    value: {
      id: "line",
      name: "A second line",
      status: "proposed",
      unit: "yard",
      changes: [rename("Post"), onSurprise("A moonless yard")],
    },
  },
  {
    put: "sops/by-fax",
    value: {
      id: "by-fax",
      name: "By fax",
      trigger: "No mail",
      unit: "yard",
      strategies: ["line"],
    },
  },
];

beforeAll(async () => {
  databases = await TestServer.start();
  const call = { occasion: "exercises/nightfall", message: "Please answer" };
  server = await DrillServer.start(
    databases,
    { edits: [{ edit }], call },
    new Date("2026-10-01T09:00:00Z"),
  );
}, 120_000);
afterAll(async () => {
  await server.close();
  await databases.stop();
});

const get = (token: string, path: ApprovableAddress) =>
  contract.callEndpoint(server.as(token), contract.getApproval, { path });

async function act(
  endpoint: typeof contract.submitForApproval | typeof contract.approve,
  token: string,
  path: ApprovableAddress,
) {
  const body = { hash: (await get(token, path)).hash ?? "" };
  return contract.callEndpoint(server.as(token), endpoint, { path, body });
}

test("a strategy that was approved with what it does to a surprise stands approved for all", async () => {
  await act(contract.submitForApproval, manager, strategy);
  await act(contract.approve, approver, strategy);
  const { hash } = await get(manager, strategy);
  for (const token of players) {
    const seen = await get(token, strategy);
    expect(seen).toMatchObject({ state: "approved", hash, changes: [] });
    const { told } = await server.answer("/approvals?state=approved", token);
    expect(told).toContain("A second line");
    expect(told).not.toMatch(secret);
  }
});

test("whoever only plays submits a procedure that names it, as it is proved afterwards", async () => {
  const submitted = await act(contract.submitForApproval, "contributor:yard:ben", procedure);
  expect(submitted).toMatchObject({ state: "submitted", isChanged: false });
  await act(contract.approve, approver, procedure);
  expect(await server.proof()).toMatchObject({ isSound: true });
});

test("they are told what a change reopens, and what was changed, as far as they may know", async () => {
  const letters = [{ put: "strategies/line/changes", value: [rename("Letters")] }];
  const body = { edit: letters };
  const { told } = await server.send("/edits/preview", "contributor:yard:ben", body);
  expect(JSON.parse(told).reopens).toEqual(["strategies/line", "sops/by-fax"]);
  const value = [rename("Letters"), onSurprise("Moonless")];
  await server.commit({ edit: [{ put: "strategies/line/changes", value }] });
  for (const path of [strategy, procedure]) {
    const { state, changes } = await get(player, path);
    expect([state, changes.join()]).toEqual(["reopened", expect.stringContaining("Letters")]);
    expect(changes.join()).not.toMatch(secret);
    expect((await get(manager, path)).changes.join()).toMatch(secret);
  }
});

test("on behalf of others they approve all that it says", async () => {
  await contract.callEndpoint(server.as(approver), contract.addDelegation, {
    body: { delegate: "ben", kinds: ["strategies"], ends: "2027-01-01T00:00:00Z" },
  });
  await act(contract.submitForApproval, manager, strategy);
  const { items } = await contract.callEndpoint(server.as(player), contract.listWaitingApprovals);
  expect(items).toMatchObject([{ ...strategy, onBehalfOf: [{ id: "kim" }] }]);
  expect(JSON.stringify(items)).not.toMatch(secret);
  expect(await act(contract.approve, player, strategy)).toMatchObject({ state: "approved" });
  expect(await get(manager, strategy)).toMatchObject({ state: "approved" });
  expect(await server.proof()).toMatchObject({ isSound: true });
});

const lists = [
  "/approvals",
  "/approvals?collection=exercises",
  "/approvals?state=removed",
  "/approvals/waiting",
  "/audit",
  "/calls",
  "/calls/11111111-2222-4333-8444-555555555555",
  "/notices",
];
const addressed = [
  "/approvals/exercises/ID",
  "/audit?subject=exercises/ID",
  "/audit?text=ID",
  "/calls?occasion=exercises/ID",
  "/exercises/ID/played",
  "/journal/exercises/ID",
  "/plan/exercises/ID",
  "/reports/exercises/ID",
];

/** What players are told by addresses that would tell of it, as of an exercise that there never was. */
async function expectNothingTold(): Promise<void> {
  for (const token of players) {
    for (const url of lists) {
      const { told } = await server.answer(url, token);
      expect([url, token, told]).not.toEqual([url, token, expect.stringMatching(secret)]);
    }
    for (const url of addressed) {
      const [one, other] = await Promise.all(
        [surprise.id, "unheard-of"].map((id) => server.answer(url.replace("ID", id), token)),
      );
      const alike = one.told.replaceAll(surprise.id, "unheard-of");
      expect([url, token, one.status, plain(alike)]).toEqual([
        url,
        token,
        other.status,
        plain(other.told),
      ]);
    }
  }
}

function plain(told: string): string {
  return told.replaceAll(/"(request|requestId|instance)":"[^"]*"/g, "");
}

test("that a surprise was submitted is told to whom it waits for, and not to who plays", async () => {
  await act(contract.submitForApproval, manager, surprise);
  const { items } = await contract.callEndpoint(server.as(approver), contract.listWaitingApprovals);
  expect(items).toMatchObject([surprise]);
  const note = { id: crypto.randomUUID(), at: "2026-10-01T08:00:00Z" };
  await contract.callEndpoint(server.as(manager), contract.appendToJournal, {
    path: surprise,
    body: { notes: [{ ...note, what: { kind: "note", text: "The moonless yard is booked" } }] },
  });
  await expectNothingTold();
});

test("nor is it told under the id that it had once", async () => {
  await server.commit({
    edit: [
      { remove: "exercises/nightfall" },
      { put: "exercises/dusk", value: { id: "dusk", ...nightfall, name: "Dusk" } },
    ],
  });
  expect(await get(manager, surprise)).toMatchObject({ state: "removed" });
  for (const url of ["/audit", "/calls", "/journal/exercises/nightfall"]) {
    const { told } = await server.answer(url, "auditor::max");
    expect([url, told]).toEqual([url, expect.stringMatching(secret)]);
  }
  await expectNothingTold();
});
