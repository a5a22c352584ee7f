import { planOf } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";
import { usageByUnit } from "./evidence.ts";
import { readAll } from "./testing/read-all.ts";
import { unitNames } from "./unit-names.ts";

const { units } = planOf({
  units: [
    { id: "yard", name: "Yard & dock" },
    { id: "office", name: "Back office" },
  ],
});
const sku = "11111111-aaaa-4444-8888-000000000001";
const mailPlan = "efb87545-963c-4e0d-99df-69c6916d9eb0";
const teamsPlan = "57ff2da0-773e-42df-b2af-ffb7a2317929";

const users = JSON.stringify({
  value: [
    user("ada", "Yard & Dock"),
    user("ben", "yard  dock", { assignedLicenses: [] }),
    user("cy", "Back office", {
      assignedLicenses: [{ skuId: sku, disabledPlans: [teamsPlan.toUpperCase()] }],
    }),
    user("dee", "Back ofice"),
    user("eve", null),
    user("shared", "Yard & dock", { accountEnabled: false }),
    user("gus_partner.example#EXT#", "Yard & dock"),
    user("hal", "Trainees"),
  ],
});

function user(name: string, department: string | null, more: object = {}) {
  return {
    userPrincipalName: `${name}@x.example`,
    accountEnabled: true,
    department,
    assignedLicenses: [{ skuId: sku, disabledPlans: [] }],
    ...more,
  };
}

const subscriptions = JSON.stringify({
  value: [
    {
      skuId: sku,
      skuPartNumber: "PACK",
      servicePlans: [{ servicePlanId: mailPlan }, { servicePlanId: teamsPlan }],
    },
  ],
});

const teams = `Report Refresh Date,User Principal Name,Last Activity Date,Is Deleted,Team Chat Message Count,Private Chat Message Count,Call Count,Meeting Count,Report Period
2026-11-20,ADA@x.example,2026-11-19,False,0,4,0,2,30
2026-11-20,cy@x.example,2026-01-19,False,0,0,0,0,30
2026-11-20,shared@x.example,2026-11-19,False,1,0,0,0,30
2026-11-20,zoe@x.example,2026-11-19,False,1,0,0,0,30`;

function byUnit(texts: Readonly<Record<string, string>>, table: readonly [string, string][] = []) {
  return usageByUnit(readAll(texts).tally, unitNames(units, new Map(table)));
}

function figures(texts: Readonly<Record<string, string>>, kind: string) {
  return byUnit(texts)
    .evidence.filter((piece) => piece.kind === kind && piece.service.startsWith("teams"))
    .map(({ unit, service, users: of, ofUsers }) => `${unit} ${service} ${of}/${ofUsers}`);
}

describe("evidence by unit", () => {
  const all = { "teams.csv": teams, "users.json": users, "skus.json": subscriptions };

  test("counts enabled members, in whatever order the files come", () => {
    const reversed = Object.fromEntries(Object.entries(all).toReversed());
    for (const texts of [all, reversed]) {
      expect(figures(texts, "active")).toEqual([
        "yard teams 1/2",
        "yard teams-chat 1/2",
        "yard teams-meetings 1/2",
        "yard teams-calling 0/2",
        "office teams 0/1",
        "office teams-chat 0/1",
        "office teams-meetings 0/1",
        "office teams-calling 0/1",
      ]);
    }
  });

  test("a licence counts without the plans that are switched off", () => {
    expect(figures(all, "licensed")).toEqual([
      "yard teams 1/2",
      "yard teams-pstn 0/2",
      "office teams 0/1",
      "office teams-pstn 0/1",
    ]);
  });

  test("says when and where", () => {
    expect(byUnit(all).evidence.find(({ service }) => service === "teams")).toMatchObject({
      from: "2026-10-22",
      to: "2026-11-20",
      source: "getTeamsUserActivityUserDetail",
    });
  });

  test("says who is counted in no unit, and why", () => {
    expect(byUnit(all)).toMatchObject({
      placed: 3,
      guests: 1,
      disabled: 1,
      blank: 1,
      strangers: 1,
      unmatched: [
        { value: "Back ofice", people: 1, reason: "unknown", near: "office" },
        { value: "Trainees", people: 1, reason: "unknown" },
      ],
    });
  });

  test("products that nobody has described are named, and say nothing of who has no licence", () => {
    const { evidence, unknownProducts } = byUnit({ "teams.csv": teams, "users.json": users });
    expect(evidence.filter(({ kind }) => kind === "licensed")).toEqual([]);
    expect([...unknownProducts]).toEqual([[sku, 2]]);
  });
});

test("a second list of users adds to the first", () => {
  const list =
    "userPrincipalName,department,userType\nADA@x.example,,Member\neve@x.example,Back office,Member";
  const { evidence, blank } = byUnit({ "users.json": users, list, "skus.json": subscriptions });
  expect(blank).toBe(0);
  expect(
    evidence.find(({ unit, service }) => unit === "yard" && service === "teams"),
  ).toMatchObject({ users: 1, ofUsers: 2 });
});

describe("units", () => {
  test("by a table, which may leave a value out on purpose", () => {
    const { placed, leftOut, unmatched } = byUnit({ "users.json": users }, [
      ["back OFICE", "yard"],
      ["Trainees", ""],
    ]);
    expect({ placed, leftOut, unmatched }).toEqual({ placed: 4, leftOut: 1, unmatched: [] });
  });

  test("a table that names no unit of the plan is a fault", () => {
    expect(unitNames(units, new Map([["Trainees", "ofice"]])).faults).toEqual([
      { value: "Trainees", unit: "ofice", near: "office" },
    ]);
  });

  test("a name that two units have is not guessed", () => {
    const twins = planOf({
      units: [
        { id: "a", name: "Sales" },
        { id: "b", name: "sales" },
      ],
    });
    expect(unitNames(twins.units, new Map()).match("SALES")).toEqual({
      unmatched: "ambiguous",
      near: "a",
    });
  });
});

test("a CSV export of users, with products by name", () => {
  const list = `User principal name,Department,Block credential,Licenses
ada@x.example,Back office,False,Pack One+Other
ben@x.example,Back office,True,Unlicensed`;
  const products = `Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names
Pack one\u00a0,PACK,${sku},TEAMS1,${teamsPlan},Microsoft Teams`;
  const { evidence, disabled, unknownProducts } = byUnit({ list, products });
  expect(disabled).toBe(1);
  expect([...unknownProducts.keys()]).toEqual(["Other"]);
  expect(evidence.find(({ service }) => service === "teams")).toMatchObject({
    kind: "licensed",
    users: 1,
    ofUsers: 1,
    source: "list",
  });
});
