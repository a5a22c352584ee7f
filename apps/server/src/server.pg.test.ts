import * as contract from "@mainstay/api";
import { type Edit, editBetween, Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "./server.ts";
import { believe } from "./testing/test-people.ts";

let databases: TestServer;
let running: RunningServer;
let other: RunningServer;

const content = planOf({
  units: [
    { id: "sales", name: "Sales" },
    { id: "sales-north", name: "Sales north", parent: "sales" },
    { id: "finance", name: "Finance" },
  ],
  elements: [
    { id: "order-intake", kind: "function", name: "Order intake", unit: "sales", needs: ["mail"] },
    { id: "quotes", kind: "function", name: "Quotes", unit: "sales-north", needs: ["mail"] },
    { id: "payroll", kind: "function", name: "Payroll", unit: "finance" },
    { id: "mail", kind: "service", name: "Mail" },
  ],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail", lasts: "4h" }] }],
});

beforeAll(async () => {
  databases = await TestServer.start();
  const { url } = await databases.place();
  const options = { database: { url }, host: "127.0.0.1", port: 0, authenticate: believe };
  running = await startServer(options);
  other = await startServer(options);
  const edit = editBetween(Plan.parse({ mainstay: 1 }), content);
  await contract.callEndpoint(as("administrator"), contract.commitEdit, {
    body: { edit },
    revision: 0,
  });
});
afterAll(async () => {
  await running.close();
  await other.close();
  await databases.stop();
});

function as(token: string, { url } = running): contract.Server {
  return { origin: url, send: fetch, token };
}

const rename = (id: string, name: string): Edit => [{ put: `elements/${id}/name`, value: name }];

async function revision(): Promise<number> {
  return (await contract.callEndpoint(as("viewer"), contract.getPlan)).revision;
}

function commit(token: string, edit: Edit, at: number) {
  return contract.callEndpoint(as(token), contract.commitEdit, {
    body: { edit },
    revision: at,
  });
}

test("what was committed is read, whole, in lists and one by one", async () => {
  const whole = await contract.callEndpoint(as("viewer"), contract.getPlan);
  expect(Plan.parse(whole.plan)).toEqual(content);
  const page = await contract.callEndpoint(as("viewer"), contract.listRecords, {
    path: { collection: "elements" },
    query: { unit: "sales" },
  });
  expect(page).toMatchObject({ total: 1, items: [{ id: "order-intake" }] });
  const one = await contract.callEndpoint(as("viewer"), contract.getRecord, {
    path: { collection: "elements", id: "mail" },
  });
  expect(one.record).toMatchObject({ name: "Mail" });
});

test("a page says where the next one begins", async () => {
  const list = (after: number) =>
    contract.callEndpoint(as("viewer"), contract.listRecords, {
      path: { collection: "elements" },
      query: { limit: 3, after },
    });
  expect(await list(0)).toMatchObject({ total: 4, next: 3 });
  expect((await list(3)).next).toBeUndefined();
});

test("whoever edits what others have changed is told what they did", async () => {
  const at = await revision();
  await commit("continuity-manager", rename("mail", "Exchange"), at);
  await expect(commit("continuity-manager", rename("mail", "Post"), at)).rejects.toMatchObject({
    problem: {
      status: 409,
      revision: at + 1,
      problems: [
        {
          path: ["revisions", at + 1],
          message: "a continuity-manager changed elements/mail/name",
        },
      ],
    },
  });
});

test("an edit that would leave a plan that is not valid is refused with each reason", async () => {
  const edit = [{ remove: "elements/mail" }];
  await expect(commit("administrator", edit, await revision())).rejects.toMatchObject({
    problem: { status: 422, problems: [{ message: expect.stringContaining("mail") }, {}, {}] },
  });
});

test("a contributor edits what belongs to their units and those below", async () => {
  await commit("contributor:sales", rename("quotes", "Offers"), await revision());
  await expect(
    commit("contributor:sales", rename("payroll", "Wages"), await revision()),
  ).rejects.toMatchObject({
    problem: { status: 403, detail: "Not of your business units: elements/payroll." },
  });
  const grab: Edit = [{ put: "elements/payroll/unit", value: "sales" }];
  await expect(commit("contributor:sales", grab, await revision())).rejects.toMatchObject({
    problem: { status: 403 },
  });
});

test("a unit that has the id `absent` is a unit like any other", async () => {
  const add: Edit = [
    { put: "units/absent", value: { id: "absent", name: "Absent" } },
    {
      put: "elements/leave",
      value: { id: "leave", kind: "process", name: "Leave", unit: "absent" },
    },
  ];
  await commit("administrator", add, await revision());
  await expect(
    commit("contributor:sales", rename("leave", "Mine"), await revision()),
  ).rejects.toMatchObject({ problem: { status: 403 } });
  await commit("administrator", [{ remove: "elements/leave" }], await revision());
});

test("a preview says what would come and go, and changes nothing", async () => {
  const at = await revision();
  const preview = await contract.callEndpoint(as("viewer"), contract.previewEdit, {
    body: { edit: [{ put: "elements/payroll/objectives", value: { rto: "PT4H" } }] },
  });
  expect(preview.described.join()).toContain("payroll");
  expect(await revision()).toBe(at);
});

test("the analysis answers for the current revision", async () => {
  const simulated = await contract.callEndpoint(as("viewer"), contract.getSimulation, {
    path: { scenario: "no-mail" },
  });
  expect(Object.keys(simulated.elements).sort()).toEqual(["mail", "order-intake", "quotes"]);
  const lost = await contract.callEndpoint(as("viewer"), contract.simulate, {
    body: { disruptions: [{ element: "payroll", lasts: "1h" }] },
  });
  expect(Object.keys(lost.elements)).toEqual(["payroll"]);
  await expect(
    contract.callEndpoint(as("viewer"), contract.getSimulation, { path: { scenario: "no-post" } }),
  ).rejects.toMatchObject({ problem: { status: 404 } });
  const assessment = await contract.callEndpoint(as("viewer"), contract.getAssessment);
  expect(Object.keys(assessment.elements)).toHaveLength(4);
  const one = await contract.callEndpoint(as("viewer"), contract.getElementAssessment, {
    path: { element: "mail" },
  });
  expect(one).toEqual({ ...assessment.elements["mail"], requiredBy: null, requiredPath: [] });
});

test("every process knows what another has committed", async () => {
  const at = await revision();
  await commit("administrator", rename("payroll", "Wages"), at);
  await expect
    .poll(async () => (await contract.callEndpoint(as("viewer", other), contract.getPlan)).revision)
    .toBe(at + 1);
  // Also before it has heard of it.
  const next = await contract.callEndpoint(as("administrator", other), contract.commitEdit, {
    body: { edit: rename("payroll", "Payroll") },
    revision: at + 1,
  });
  expect(next.revision).toBe(at + 2);
});

test("history tells who changed what, of one record if asked", async () => {
  const { items } = await contract.callEndpoint(as("auditor"), contract.listRevisions, {
    query: { touching: "elements/quotes" },
  });
  expect(items.map(({ author }) => author)).toEqual(["a contributor", "a administrator"]);
  const before = await contract.callEndpoint(as("auditor"), contract.getPlanAt, {
    path: { revision: 1 },
  });
  expect(Plan.parse(before.plan)).toEqual(content);
});

test("who has seen the revision already gets no plan again", async () => {
  const url = `${running.url}/api/v1/plan`;
  const headers = { authorization: "Bearer viewer" };
  const first = await fetch(url, { headers });
  const tag = first.headers.get("etag") ?? "";
  await first.text();
  expect((await fetch(url, { headers: { ...headers, "if-none-match": tag } })).status).toBe(304);
});

test("an event tells of each revision", async () => {
  const events = await fetch(`${other.url}/api/v1/events`, {
    headers: { authorization: "Bearer viewer" },
  });
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  const at = await revision();
  const first = (await reader?.read())?.value;
  await commit("administrator", rename("mail", "Mail"), at);
  const second = (await reader?.read())?.value;
  await reader?.cancel();
  expect([first, second]).toEqual(
    [at, at + 1].map((id) => `event: revision\ndata: ${id}\nid: ${id}\n\n`),
  );
});

test.each([
  ["GET", "/api/v1/plan", "", 401],
  ["GET", "/api/v1/nothing", "viewer", 404],
  ["GET", "/api/v1/plan/elements?limit=0", "viewer", 400],
  ["GET", "/api/v1/plan/elements?colour=red", "viewer", 400],
  ["GET", "/api/v1/plan/cabbages", "viewer", 400],
  ["POST", "/api/v1/edits", "administrator", 428],
])(
  "%s %s as %s is refused with %i, as a problem with the id of the request",
  async (method, path, token, status) => {
    const response = await fetch(running.url + path, {
      method,
      headers: token === "" ? {} : { authorization: `Bearer ${token}` },
      ...(method === "POST" ? { body: JSON.stringify({ edit: rename("mail", "M") }) } : {}),
    });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const problem = contract.ProblemDocument.parse(await response.json());
    expect(problem.requestId).toBe(response.headers.get("x-request-id"));
  },
);

test.each(contract.endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
  "%s is denied to every role without the permission and to who does not sign in, and to nobody else",
  async (_, { url, method, permission }) => {
    const path = url.replace(/\{\w+\}/g, "1");
    const statusFor = async (headers: Record<string, string>): Promise<number> => {
      const response = await fetch(`${running.url}/api/v1${path}`, {
        method,
        headers,
        ...(method === "POST" ? { body: "{}" } : {}),
      });
      // Not read to its end, which a stream of events does not have.
      await response.body?.cancel();
      return response.status;
    };
    for (const role of contract.Role.options) {
      const status = await statusFor({ authorization: `Bearer ${role}` });
      expect([role, status === 403]).toEqual([role, !contract.isGranted(role, permission)]);
    }
    expect(await statusFor({})).toBe(401);
  },
);
