import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentSchemas } from "./documents/json-schemas.ts";
import { M365UsageDocument } from "./documents/m365-usage.ts";
import { MapDocument } from "./documents/map.ts";
import { mainstayIn } from "./testing/mainstay.ts";

const folder = mkdtempSync(join(tmpdir(), "mainstay-map-"));
const mainstay = mainstayIn(folder);

const plan = `mainstay: 1
units: [{ id: yard, name: Yard, headcount: 6 }, { id: office, name: Büro, headcount: 4 }]
elements:
  - { id: loading, kind: process, name: Loading, unit: yard, needs: [teams] }
  - { id: teams, kind: service, name: Teams }
`;
const users = `userPrincipalName;department
a@x.example;Yard
b@x.example;BÜRO
c@x.example;Lager
`;
const teams = `User Principal Name,Report Refresh Date,Team Chat Message Count,Private Chat Message Count,Call Count,Report Period
b@x.example,2026-11-20,1,0,0,7
`;

beforeAll(() => {
  mkdirSync(join(folder, "usage"));
  const files = {
    "plan.yaml": plan,
    "usage/users.csv": Buffer.from(users, "latin1"),
    "usage/teams.csv": Buffer.from(`\ufeff${teams}`, "utf16le"),
    "usage/notes.csv": "a,b\n1,2\n",
    "hidden.csv": teams.replace("b@x.example", "0123456789ABCDEF0123456789ABCDEF"),
    "no-units.yaml": plan.replace(/^units:.*\n/m, "").replace(", unit: yard", ""),
    "units.yaml": "Lager: yard\n",
    "wrong.csv": "Lager,yrd\n",
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function mapOf(...words: readonly string[]): MapDocument {
  const { status, stdout, stderr } = mainstay(["map", "plan.yaml", ...words, "--json"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const document: unknown = JSON.parse(stdout);
  expect(
    new Ajv2020({ strict: false, formats: { date: true } }).validate(documentSchemas.map, document),
  ).toBe(true);
  return MapDocument.parse(document);
}

const usesOf = ({ services }: MapDocument, id: string) =>
  services.find((service) => service.id === id)?.uses;

describe("map", () => {
  test("by the plan alone", () => {
    const document = mapOf();
    expect(document).toMatchObject({ notCounted: null, files: [], disagreements: [] });
    expect(usesOf(document, "teams")).toEqual([
      {
        unit: "yard",
        declared: { by: "work", path: ["loading", "teams"] },
        active: null,
        licensed: null,
      },
    ]);
  });

  test("with files in whatever encoding, known by what they hold", () => {
    const document = mapOf("--usage", "usage");
    expect(document.files.map(({ kind }) => kind)).toEqual(["unrecognised", "report", "users"]);
    expect(document.notCounted?.unmatched).toEqual([
      { value: "Lager", people: 1, reason: "unknown", near: null },
    ]);
    expect(usesOf(document, "teams")?.[1]).toMatchObject({
      unit: "office",
      active: { users: 1, ofUsers: 1, share: 1, from: "2026-11-14", to: "2026-11-20" },
    });
    expect(document.disagreements).toContainEqual(
      expect.objectContaining({ kind: "active-not-declared", unit: "office", service: "teams" }),
    );
  });

  test("with a table of units", () => {
    const document = mapOf("--usage", "usage", "--units", "units.yaml");
    expect(document.units.map(({ people }) => people)).toEqual([2, 1]);
  });

  test("as a page for browsers", () => {
    const { status, stderr } = mainstay([
      "map",
      "plan.yaml",
      "--usage",
      "usage",
      "--html",
      "m.html",
    ]);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: "Wrote m.html: open it in a browser.\n",
    });
    expect(readFileSync(join(folder, "m.html"), "utf8")).toMatch(/^<!doctype html>[\s\S]+Büro/);
  });

  test("people whose names are concealed are told to be active, though in no unit", () => {
    const { stdout } = mainstay(["map", "plan.yaml", "--usage", "hidden.csv", "usage/users.csv"]);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "Yet people were active, in units not known: Teams (1)",
    );
  });

  test("a plan without units says that nobody can be placed, and names no service to lose", () => {
    const { status, stdout } = mainstay(["map", "no-units.yaml", "--usage", "usage"]);
    expect(status).toBe(0);
    expect(stdout).toContain('"Yard" is no unit of the plan');
    expect(stdout).toContain("mainstay check no-units.yaml");
  });

  test.each([
    [["--usage", "hidden.csv"], /names in the reports are concealed, too: `mainstay m365 usage`/],
    [["--usage", "usage/teams.csv"], /no list of users says in which unit people are/],
    [
      ["--users", "usage/teams.csv"],
      /teams.csv, given with --users, holds something else: getTeams/,
    ],
    [["--licences", "usage/users.csv"], /users.csv, given with --licences, holds something else/],
    [["--usage", "usage/notes.csv"], /notes.csv is no report.+its columns are a, b/],
    [["--usage", "nowhere.csv"], /cannot read nowhere.csv: no such file or directory/],
    [
      ["--units", "wrong.csv"],
      /maps "Lager" to yrd, which is no unit of the plan: did you mean yard\?/,
    ],
    [["--units", "plan.yaml"], /plan.yaml is not a mapping of values to ids of units/],
    [["--html", "nowhere/m.html"], /cannot write nowhere\/m.html/],
  ])("%j cannot run", (words, message) => {
    const { status, stdout, stderr } = mainstay(["map", "plan.yaml", ...words]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr.replaceAll(/\s+/g, " ")).toMatch(message);
  });

  test.each([
    [["--by", "team"], /Allowed choices are department, division/],
    [["--period", "0"], /whole number of days/],
  ])("%j is wrong usage", (words, message) => {
    const { status, stderr } = mainstay(["map", "plan.yaml", ...words]);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe("m365 usage", () => {
  test("says what files are, from standard input too", () => {
    const { status, stdout } = mainstay(["m365", "usage", "-", "--json"], { input: teams });
    expect(status).toBe(0);
    expect(M365UsageDocument.parse(JSON.parse(stdout)).files).toEqual([
      expect.objectContaining({
        file: "standard input",
        report: "getTeamsUserActivityUserDetail",
        rows: 1,
        active: { teams: 1, "teams-chat": 1, "teams-meetings": 0, "teams-calling": 0 },
      }),
    ]);
  });

  test("its help", async () => {
    const { status, stdout } = mainstay(["m365", "usage", "--help"]);
    expect(status).toBe(0);
    const golden = new URL("./golden/help-m365-usage.golden.txt", import.meta.url);
    await expect(stdout).toMatchFileSnapshot(fileURLToPath(golden));
  });
});
