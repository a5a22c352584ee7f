import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { M365MitigationsDocument } from "@mainstay/api";
import { printPlan } from "@mainstay/plan/printing";
import { expect, test } from "vitest";
import { harbour } from "./render/testing/harbour.ts";
import { mainstayIn } from "./testing/mainstay.ts";

const mainstay = mainstayIn(fileURLToPath(new URL("../../..", import.meta.url)));
const mitigations = (...words: readonly string[]) => mainstay(["m365", "mitigations", ...words]);
const input = printPlan(harbour, { as: "yaml" });

test("its help", async () => {
  const { status, stdout } = mitigations("--help");
  expect(status).toBe(0);
  const golden = new URL("./golden/help-m365-mitigations.golden.txt", import.meta.url);
  await expect(stdout).toMatchFileSnapshot(fileURLToPath(golden));
});

test("the document has every mitigation, and where a plan has use for it", () => {
  const { status, stdout } = mainstay(["m365", "mitigations", "-", "--json"], { input });
  const { by, order, ...document } = M365MitigationsDocument.parse(JSON.parse(stdout));
  expect({ status, by, order }).toEqual({ status: 0, by: "hours", order: 2 });
  const ranks = document.mitigations.flatMap(({ rank }) => rank ?? []);
  expect(ranks.toSorted((one, other) => one - other)).toEqual(ranks.map((_, at) => at + 1));
  const cited = document.mitigations.flatMap(({ sources }) => sources);
  expect(cited.filter((key) => !(key in document.sources))).toEqual([]);
  expect(document.mitigations.find(({ number }) => number === "M27")).toMatchObject({
    id: "channel-outside-tenant",
    outside: null,
    places: [{ list: "elements", id: "incident-management", adds: ["messaging-outside-tenant"] }],
    strategy: { id: "channel-outside-tenant", status: "proposed" },
    worth: {
      gapsClosed: [
        { element: "mail", of: "time" },
        { element: "exchange-online", of: "time" },
      ],
    },
  });
});

test("the strategy that is shown can be saved into the plan, and is then not proposed again", () => {
  const folder = mkdtempSync(join(tmpdir(), "mainstay-mitigations-"));
  try {
    writeFileSync(join(folder, "plan.yaml"), input);
    const { stdout } = mitigations("--mitigation", "M27", folder);
    const [, strategy = ""] = stdout.split("\nmainstay: 1\n");
    const [text = ""] = strategy.split("\nNext: ");
    writeFileSync(join(folder, "strategy.yaml"), `mainstay: 1\n${text}`);
    expect(mainstay(["strategies", folder]).stdout).toContain("A channel outside of the tenant");
    expect(mitigations("--mitigation", "M27", folder).stdout).toContain(
      "Strategies of the plan leave nothing to do.",
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("Halden Freight has use for some, and is told which its strategies do", () => {
  const { status, stdout } = mitigations("examples/halden-freight", "--json");
  const { mitigations: listed } = M365MitigationsDocument.parse(JSON.parse(stdout));
  expect(status).toBe(0);
  const coveredBy = (number: string) =>
    listed.find((one) => one.number === number)?.covered.map(({ strategy }) => strategy);
  expect(coveredBy("M01")).toContain("password-hash-standby");
  expect(coveredBy("M26")).toContain("carrier-hotline");
  const mended = listed.flatMap(({ worth }) => worth?.proceduresMended.map(({ id }) => id) ?? []);
  expect(mended).toContain("teams-outage-call-tree");
});

test("without a plan, all that is known is listed", () => {
  const { status, stdout } = mitigations("--all", "--json");
  const { by, mitigations: listed } = M365MitigationsDocument.parse(JSON.parse(stdout));
  expect({ status, by }).toEqual({ status: 0, by: null });
  expect(listed.filter(({ rank, strategy }) => rank !== null || strategy !== null)).toEqual([]);
});

test.each([
  [["--mitigation", "ofline-pack"], "Did you mean offline-pack?"],
  [["--mitigation", "M99"], "there is no mitigation `M99`."],
  [["--mitigation", "M27", "--all"], "--all"],
  [["--order", "0"], "write a whole number from 1"],
])("%j is wrong usage, with what to do", (words, message) => {
  const { status, stdout, stderr } = mitigations(...words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(message);
});
