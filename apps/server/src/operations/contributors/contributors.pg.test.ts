import * as contract from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TestMailServer } from "../../mail/testing/test-mail-server.ts";
import { makeLocalAccount } from "../../people/testing/local-account.ts";
import { PeopleServer } from "../../people/testing/people-server.ts";
import type { TestBrowser } from "../../people/testing/test-browser.ts";

let mailServer: TestMailServer;
let server: PeopleServer;
let ada: TestBrowser;

const person = (id: string, email?: string) => ({
  put: `people/${id}`,
  value: { id, name: id, ...(email === undefined ? {} : { email }) },
});

beforeAll(async () => {
  mailServer = await TestMailServer.start();
  const from = "Mainstay <mainstay@halden.example>";
  server = await PeopleServer.start({
    mail: { url: mailServer.url, from, origin: "https://mainstay.example" },
  });
  ada = server.browser();
  await makeLocalAccount(ada, await server.setupLink(), "ada@halden.example");
  const contributors = ["ada", "bea", "cleo", "dan"];
  const edit: Edit = [
    { put: "units/finance", value: { id: "finance", name: "Finance" } },
    { put: "units/payables", value: { id: "payables", name: "Payables", parent: "finance" } },
    { put: "units/hubs", value: { id: "hubs", name: "Hubs" } },
    person("ada", "Ada@halden.example"),
    person("bea", "bea@halden.example"),
    person("cleo"),
    person("dan", "dan@halden.example"),
    {
      put: "elements/payroll",
      value: { id: "payroll", kind: "function", name: "Payroll", unit: "payables" },
    },
    { put: "elements/strategy", value: { id: "strategy", kind: "function", name: "Strategy" } },
    {
      put: "impactAnalyses/payroll-bia",
      value: {
        id: "payroll-bia",
        name: "Payroll",
        element: "payroll",
        status: "draft",
        contributors,
      },
    },
    {
      put: "impactAnalyses/strategy-bia",
      value: {
        id: "strategy-bia",
        name: "Strategy",
        element: "strategy",
        status: "draft",
        contributors,
      },
    },
  ];
  await contract.callEndpoint(ada.server, contract.commitEdit, { body: { edit }, revision: 0 });
});
afterAll(async () => {
  await server.stop();
  await mailServer.stop();
});

const path = { id: "payroll-bia" };

async function standings(browser = ada) {
  const { items } = await contract.callEndpoint(browser.server, contract.listContributors, {
    path,
  });
  return Object.fromEntries(items.map(({ person: id, standing }) => [id, standing]));
}

function inviteTo(id: string, named: string, browser = ada) {
  return contract.callEndpoint(browser.server, contract.inviteContributor, {
    path: { id },
    body: { person: named },
  });
}

const refused = (detail: string) => ({
  problem: { status: 409, detail: expect.stringContaining(detail) },
});

test("who is named stands there with whether they can answer", async () => {
  expect(await standings()).toEqual({
    ada: "may-answer",
    bea: "no-account",
    cleo: "no-address",
    dan: "no-account",
  });
});

test("who has no account gets a link, by which they may change what belongs to the unit and no more", async () => {
  const { link = "", standing, mailedTo } = await inviteTo("payroll-bia", "bea");
  expect(standing).toBe("no-account");
  expect(mailedTo).toBe("bea@halden.example");
  const mailed = () => mailServer.arrived.find(({ to }) => to === "bea@halden.example")?.text;
  await expect.poll(mailed, { timeout: 30_000 }).toContain("/impact-analyses/payroll-bia");
  expect(mailed()).toContain(link.split("#")[1]);
  const bea = server.browser();
  await makeLocalAccount(bea, link, "bea@halden.example");
  expect(await standings(bea)).toMatchObject({ bea: "may-answer" });
  const own = await contract.callEndpoint(bea.server, contract.getOwnAccount);
  expect(own).toMatchObject({ person: "bea", role: "contributor", units: ["payables"] });
  const put = (address: string) =>
    contract.callEndpoint(bea.server, contract.commitEdit, {
      body: { edit: [{ put: address, value: "Pays everybody" }] },
      revision: 1,
    });
  await expect(put("units/finance/name")).rejects.toMatchObject({ problem: { status: 403 } });
  expect(await put("impactAnalyses/payroll-bia/description")).toMatchObject({ revision: 2 });
  await expect(inviteTo("payroll-bia", "dan", bea)).rejects.toMatchObject({
    problem: { status: 403 },
  });
});

test("an account that may not yet becomes one of a contributor, and keeps the units that it had", async () => {
  const dan = server.browser();
  const body = { role: "contributor" as const, units: ["hubs"] };
  const { link } = await contract.callEndpoint(ada.server, contract.invite, { body });
  await makeLocalAccount(dan, link, "dan@halden.example");
  expect(await standings()).toMatchObject({ dan: "may-not" });
  expect(await inviteTo("payroll-bia", "dan")).toEqual({
    person: "dan",
    name: "dan",
    standing: "may-answer",
    mailedTo: "dan@halden.example",
  });
  const { units } = await contract.callEndpoint(dan.server, contract.getOwnAccount);
  expect(units).toEqual(["hubs", "payables"]);
});

test("what there is nothing to give for is refused with what to do", async () => {
  await expect(inviteTo("payroll-bia", "ada")).rejects.toMatchObject(refused("can answer already"));
  await expect(inviteTo("payroll-bia", "cleo")).rejects.toMatchObject(refused("no e-mail address"));
  await expect(inviteTo("payroll-bia", "eve")).rejects.toMatchObject(refused("add them first"));
  await expect(inviteTo("strategy-bia", "bea")).rejects.toMatchObject(refused("no business unit"));
  await expect(inviteTo("nothing", "bea")).rejects.toMatchObject({ problem: { status: 404 } });
});

test("an auditor does not become a contributor on the way", async () => {
  const { items } = await contract.callEndpoint(ada.server, contract.listPeople, {
    query: { text: "bea" },
  });
  await contract.callEndpoint(ada.server, contract.changePerson, {
    path: { person: items[0]?.id ?? "" },
    body: { role: "auditor", units: [] },
  });
  await expect(inviteTo("payroll-bia", "bea")).rejects.toMatchObject(refused("is auditor here"));
});

test("the organisation tells its scale of criticality, the usual one if it has none", async () => {
  const organisation = () => contract.callEndpoint(ada.server, contract.getOrganisation);
  const { criticalities, revision } = await organisation();
  expect(criticalities).toEqual(["mission-critical", "important", "deferrable"]);
  const value = ["gold", "silver"];
  await contract.callEndpoint(ada.server, contract.commitEdit, {
    body: { edit: [{ put: "organisation/criticalities", value }] },
    revision,
  });
  expect(await organisation()).toMatchObject({ criticalities: value });
});
