import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import {
  body,
  type GraphDouble,
  graphError,
  json,
  redirect,
  startGraphDouble,
} from "@mainstay/tenant/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { M365FetchDocument } from "./documents/m365-fetch.ts";
import { M365HealthDocument } from "./documents/m365-health.ts";
import { bin, mainstayIn } from "./testing/mainstay.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mainstay-health-"));
const mainstay = mainstayIn(root);
const health = (...words: readonly string[]) =>
  mainstay(["m365", "health", ...words], { env: nobody });
const nobody = { AZURE_TENANT_ID: "", AZURE_CLIENT_ID: "" };
const saved = ["--from", "examples/service-health", "--at", "2026-11-02T10:00Z"];
const plan = "examples/halden-freight";

let graph: GraphDouble;
beforeAll(async () => {
  graph = await startGraphDouble();
});
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(["health", "fetch"])("help of %s", async (command) => {
  const { status, stdout } = mainstay(["m365", command, "--help"]);
  expect(status).toBe(0);
  const golden = new URL(`./golden/help-m365-${command}.golden.txt`, import.meta.url);
  await expect(stdout).toMatchFileSnapshot(fileURLToPath(golden));
});

describe("saved answers", () => {
  test("become a scenario, with every reason, and the functions that it reaches", () => {
    const { status, stdout, stderr } = health(plan, ...saved, "--json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const document = M365HealthDocument.parse(JSON.parse(stdout));
    expect(document.scenario?.start).toBe("2026-10-29T06:00:00Z");
    expect(
      document.scenario?.disruptions.map(({ issue, element, level, lasts }) => [
        issue,
        element,
        level,
        lasts,
      ]),
    ).toEqual([
      ["EX900101", "exchange-online", 0, "PT522M"],
      ["TM900102", "teams-meetings", 0.5, "PT522M"],
      ["IT900055", "intune-enrolment", 0.9, "P7D"],
      [null, "planner", 0.9, "PT522M"],
    ]);
    // Which functions those are changes with the example; that mail is behind one of them does not.
    const causes = (document.reached ?? [])
      .filter(({ kind }) => kind === "function")
      .flatMap(({ element }) => document.cascade?.elements[element]?.causes[0]?.chain[0] ?? []);
    expect(causes).toContain("exchange-online");
    expect(Object.keys(document.cascade?.elements ?? {})).toContain("exchange-online");
  });

  test("are told without a plan as well, and none is made of it", () => {
    const { status, stdout } = health(...saved, "--json");
    expect(status).toBe(0);
    expect(M365HealthDocument.parse(JSON.parse(stdout))).toMatchObject({
      scenario: null,
      reached: null,
      cascade: null,
    });
    expect(health(...saved).stdout).toMatch(
      /Next: which functions of a plan.*\n.*health PLAN --from examples\/service-health/,
    );
  });

  test.each([
    ["page.html", "<html>", /is a web page, not an answer of Graph/],
    ["half.json", '{"value":[', /is not JSON, or only the beginning/],
    ["plan.json", '{"mainstay":1}', /neither health nor an issue/],
    ["error.json", '{"error":{"code":"x"}}', /neither health nor an issue/],
    ["nowhere.json", undefined, /no such file or directory/],
  ])("%s is no answer, which is said", (name, content, message) => {
    if (content !== undefined) writeFileSync(join(folder, name), content);
    const { status, stdout, stderr } = health("--from", join(folder, name));
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(message);
  });

  test("come from standard input", () => {
    const input = '[{"id":"Exchange","service":"Exchange Online","status":"serviceOperational"}]';
    const { status, stdout } = mainstay(["m365", "health", plan, "--from", "-"], {
      input,
      env: nobody,
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/The only service is up/);
    expect(stdout).toMatch(/Nothing is wrong, so nothing is reached/);
  });

  test("are kept in a folder, and shown with their age when nothing else is known", () => {
    const history = join(folder, "kept");
    expect(health(...saved, "--history", history).status).toBe(0);
    expect(existsSync(join(history, "health-2026-11.ndjson"))).toBe(true);
    const again = health(...saved, "--history", history);
    expect(again.stdout).toMatch(
      /not kept, as the history goes on to 2026-11-02T10:00:00Z already/,
    );
    const { status, stdout } = health(plan, "--history", history, "--json");
    expect(status).toBe(0);
    const document = M365HealthDocument.parse(JSON.parse(stdout));
    expect(document).toMatchObject({ source: "history", at: "2026-11-02T10:00:00Z" });
    expect(document.scenario?.disruptions).toHaveLength(4);
  });
});

test.each([
  [[], /say where the health is read from/],
  [["--from", "x.json", "--tenant", "halden.example"], /give one of them/],
  [["--from", "x.json", "--watch", "5"], /leave --from out/],
  [["--at", "2026-11-02T10:00Z", "--history", "x"], /give --from FILE with it/],
  [["--tenant", "halden"], /`halden` is no tenant/],
  [["--tenant", "halden.example"], /which application is not said/],
  [["--from", "x.json", "--at", "noon"], /write an instant such as/],
  [["--from", "x.json", "--lasts", "long"], /write a duration such as/],
  [["--tenant", "halden.example", "--watch", "0"], /whole number of minutes/],
  [["--tenant", "halden.example", "--cloud", "Mars"], /Allowed choices are Worldwide/],
  [["--managed-identity", "--graph", "http://graph.example"], /no https address/],
])("%j is wrong usage, with what to do", (words, message) => {
  const { status, stdout, stderr } = health(...words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(message);
});

/** Runs the command as an application with an identity of its machine, which the double gives tokens to. */
async function live(...words: readonly string[]) {
  const child = start(words);
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { status: child.exitCode, stdout, stderr };
}

function start(words: readonly string[]) {
  const { AZURE_TENANT_ID: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    IDENTITY_ENDPOINT: `${graph.base}/identity`,
    IDENTITY_HEADER: "made-up",
    XDG_DATA_HOME: folder,
  };
  const own = ["--managed-identity", "--graph", graph.base];
  return spawn(process.execPath, [bin, "m365", ...words, ...own], { cwd: root, env });
}

const announcements = "/v1.0/admin/serviceAnnouncement";
const example = (name: string) =>
  json(JSON.parse(readFileSync(join(root, "examples/service-health", name), "utf8")));

beforeEach(() => {
  const token = {
    access_token: "fresh-made-up-token",
    expires_on: "4102444800",
    resource: "x",
    token_type: "Bearer",
  };
  graph.on("/identity", json(token));
  graph.on(`${announcements}/healthOverviews`, example("health-overviews.json"));
  graph.on(`${announcements}/issues`, example("health-issues.json"));
  graph.on(`${announcements}/messages`, json({ value: [] }));
});

describe("the tenant", () => {
  test("is asked and its health kept; where it cannot be reached, that is shown, and the exit code says so", async () => {
    const read = await live("health", "--history", join(folder, "readings"), "--json");
    expect({ status: read.status, stderr: read.stderr }).toEqual({ status: 0, stderr: "" });
    const now = M365HealthDocument.parse(JSON.parse(read.stdout));
    expect(now).toMatchObject({ source: "tenant", failed: [] });
    expect(now.services).toHaveLength(13);
    graph.on(`${announcements}/healthOverviews`, graphError(403, "Forbidden"));
    graph.on(`${announcements}/issues`, graphError(403, "Forbidden"));
    const last = await live("health", "--history", join(folder, "readings"), "--json");
    expect(last.status).toBe(3);
    expect(last.stderr).toMatch(
      /the tenant cannot be read: it needs the application permission ServiceHealth\.Read\.All/,
    );
    const known = M365HealthDocument.parse(JSON.parse(last.stdout));
    expect(known).toMatchObject({ source: "history", at: now.at });
    expect(known.services).toHaveLength(13);
    expect(known.failed).toHaveLength(2);
    expect(known.history).toMatchObject({ readings: 2, failures: 1 });
  });

  test("is fetched into files that the other commands read", async () => {
    const to = join(folder, "fetched");
    graph.on(
      "/v1.0/users",
      json({ value: [{ id: "1", userPrincipalName: "a@halden.example", department: "IT" }] }),
    );
    graph.on("/v1.0/subscribedSkus", json({ value: [{ skuId: "1", servicePlans: [] }] }));
    graph.on("/v1.0/admin/reportSettings", json({ displayConcealedNames: true }));
    graph.on("/v1.0/reports/", graphError(403, "S2SUnauthorized"));
    graph.on(
      "/v1.0/reports/getTeamsUserActivityUserDetail(period='D7')",
      redirect(`${graph.base}/signed`),
    );
    graph.on("/signed", body("Report Refresh Date,User Principal Name\r\n", { type: "text/csv" }));
    const { status, stdout, stderr } = await live("fetch", "--to", to, "--period", "7");
    expect(status).toBe(3);
    expect(stderr).toMatch(/6 of what was asked for could not be fetched/);
    expect(stdout).toMatch(/The reports conceal names/);
    expect(stdout).toMatch(/Reports\.Read\.All \(tier 2\)/);
    const document = M365FetchDocument.parse(
      JSON.parse(readFileSync(join(to, "fetched.json"), "utf8")),
    );
    expect(document.files.map(({ path, items }) => [path, items])).toEqual([
      ["health/health-overviews.json", 13],
      ["health/health-issues.json", 4],
      ["messages/messages.json", 0],
      ["usage/subscribedSkus.json", 1],
      ["usage/users.json", 1],
      ["usage/getTeamsUserActivityUserDetail.csv", null],
    ]);
    expect(mainstay(["m365", "usage", join(to, "usage")]).status).toBe(0);
    expect(health("--from", join(to, "health")).stdout).toMatch(/Down: Exchange Online/);
  });

  test("has no reports in other clouds, which is told and no failure", async () => {
    const to = join(folder, "elsewhere");
    graph.on("/v1.0/users", json({ value: [] }));
    graph.on("/v1.0/subscribedSkus", json({ value: [] }));
    const { status, stdout } = await live("fetch", "--to", to, "--cloud", "USGovGCCHigh", "--json");
    expect(status).toBe(0);
    const document = M365FetchDocument.parse(JSON.parse(stdout));
    expect(document.failed.map(({ kind }) => kind)).toEqual(["not-offered"]);
  });

  test("that breaks off within a list leaves what came, marked as not whole", async () => {
    const to = join(folder, "halves");
    const link = `${graph.base}/v1.0/users?$skiptoken=2`;
    graph.on("/v1.0/users", json({ value: [{ id: "1" }], "@odata.nextLink": link }));
    graph.on("/v1.0/users?$skiptoken=2", graphError(403, "Forbidden"));
    const { status, stdout } = await live("fetch", "--to", to, "--only", "users", "--json");
    expect(status).toBe(3);
    const [users] = M365FetchDocument.parse(JSON.parse(stdout)).files;
    expect(users).toMatchObject({ items: 1, missing: expect.stringMatching(/User\.Read\.All/) });
    expect(JSON.parse(readFileSync(join(to, "usage/users.json"), "utf8"))).toMatchObject({
      value: [{ id: "1" }],
      "@odata.nextLink": expect.stringMatching(/^not read/),
    });
  });

  test("that gives no token is asked for nothing more", async () => {
    const identity = graph.asked.length;
    graph.on("/identity", json({ error: "invalid_request" }, { status: 400 }));
    const { status, stdout } = await live("fetch", "--to", join(folder, "locked"), "--json");
    expect(status).toBe(3);
    const { files, failed } = M365FetchDocument.parse(JSON.parse(stdout));
    expect(files).toEqual([]);
    expect(failed.map(({ kind }) => kind)).toEqual([
      "sign-in",
      ...Array.from({ length: 12 }, () => "stopped"),
    ]);
    expect(graph.asked.slice(identity).filter(({ path }) => path.startsWith("/v1.0"))).toEqual([]);
  });

  test("is watched until that is stopped, and only changes are printed", async () => {
    const words = ["health", "--watch", "1", "--history", join(folder, "watched"), "--json"];
    const child = start(words);
    const [first] = await once(child.stdout, "data");
    child.kill("SIGTERM");
    await once(child, "close");
    expect(child.exitCode).toBe(0);
    expect(String(first).split("\n", 1)[0]).toMatch(/^\{"at":/);
  });

  test("gives away no token and no secret", async () => {
    graph.on(`${announcements}/healthOverviews`, graphError(401, "InvalidAuthenticationToken"));
    const { stdout, stderr } = await live("health", "--history", join(folder, "quiet"));
    expect(stdout + stderr).not.toMatch(/fresh-made-up-token/);
  });
});
