import { fileURLToPath } from "node:url";
import { M365IncidentsDocument, M365ReplayAllDocument, M365ReplayDocument } from "@mainstay/api";
import { incidents } from "@mainstay/m365";
import { describe, expect, test } from "vitest";
import { mainstayIn } from "./testing/mainstay.ts";

const mainstay = mainstayIn(fileURLToPath(new URL("../../..", import.meta.url)));
const m365 = (...words: readonly string[]) => mainstay(["m365", ...words]);
const halden = "examples/halden-freight";

test.each(["incidents", "replay"])("help of %s", async (command) => {
  const { status, stdout, stderr } = m365(command, "--help");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const golden = new URL(`./golden/help-m365-${command}.golden.txt`, import.meta.url);
  await expect(stdout).toMatchFileSnapshot(fileURLToPath(golden));
});

describe("incidents", () => {
  const listed = (...words: readonly string[]) =>
    M365IncidentsDocument.parse(JSON.parse(m365("incidents", "--json", ...words).stdout));

  test("the document has them all, with rates and published uptime", () => {
    const document = listed();
    expect(document.incidents.map(({ id }) => id)).toEqual(incidents.map(({ id }) => id));
    expect(document.rates.elements).toContainEqual(
      expect.objectContaining({ element: "front-door", meanLength: "PT491M", lengthsKnown: 2 }),
    );
    expect(document.published.entra).toContainEqual(
      expect.objectContaining({ period: "2021-03", share: 0.99568 }),
    );
    expect(document.incidents.find(({ id }) => id === "2024-07-19-endpoint-agent")).toMatchObject({
      start: "2024-07-19",
      end: null,
      length: { lasts: "PT522M", basis: "planned" },
      hits: [
        { element: "endpoint-agent", role: "failed", level: 0, levelIs: "lost", lasts: null },
        { element: "windows-pcs", role: "felt", level: 0, levelIs: "lost", lasts: null },
      ],
    });
  });

  test("filters hold together", () => {
    const ids = (...words: readonly string[]) => listed(...words).incidents.map(({ id }) => id);
    expect(ids("--service", "front-door")).toEqual([
      "MO842351",
      "2025-10-09-front-door",
      "MO1181369",
    ]);
    expect(ids("--service", "front-door", "--cause", "change")).toEqual(["MO1181369"]);
    expect(ids("--year", "2021")).toEqual(["MO244568", "2021-04-01-azure-dns", "FM298724"]);
    expect(ids("--year", "2017")).toEqual([]);
  });

  test.each([
    [["--service", "exchnge-online"], "Did you mean exchange-online?"],
    [["--cause", "weather"], "Allowed choices are change, infrastructure"],
    [["--year", "25"], "write a year such as 2025"],
  ])("%j is wrong usage, with what to do", (words, message) => {
    const { status, stdout, stderr } = m365("incidents", ...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

describe("replay", () => {
  test("the document has the incident, what was played, what it did, and what kept working", () => {
    const { status, stdout } = m365("replay", "2025-05-09", halden, "--json");
    const document = M365ReplayDocument.parse(JSON.parse(stdout));
    expect(status).toBe(0);
    expect(document.incident.id).toBe("SP1070801");
    expect(document.disruptions).toContainEqual({
      element: "sharepoint-online",
      at: "PT0M",
      level: 0,
      lasts: "PT158M",
    });
    expect(document.keptWorking.map(({ inferred }) => inferred)).toEqual([false, false, true]);
    expect(document.cascade.elements["exchange-online"]).toBeUndefined();
    expect(document.cascade.elements["onedrive"]?.firstImpact).toBe("PT0M");
  });

  test("elements of the plan stand for those of the catalog, as often as one says", () => {
    const lines = ["--as", "internet-access=northlink", "--as", "internet-access=brightwave"];
    const { stdout } = m365("replay", "MO888473", halden, ...lines, "--json");
    const { disruptions, missing } = M365ReplayDocument.parse(JSON.parse(stdout));
    expect(disruptions.map(({ element }) => element)).toEqual(["northlink", "brightwave"]);
    expect(missing).toEqual([]);
  });

  test("a stand-in for what the incident is not about is told to change nothing", () => {
    const { status, stderr } = m365("replay", "forms", halden, "--as", "intune=wan");
    expect(status).toBe(0);
    expect(stderr).toBe(
      "warning: --as intune changes nothing: what is played has nothing to do with it\n",
    );
  });

  test("what the plan has not is told, with the command that plays it", () => {
    const { status, stdout } = m365("replay", "MO888473", halden);
    expect(status).toBe(0);
    expect(stdout).toContain("Nothing of what it hit is in this plan");
    expect(stdout).toContain("--as internet-access=internet-kestrelby-a");
  });

  test("all are ranked, the worst first", () => {
    const { status, stdout } = m365("replay", "--all", halden, "--json");
    const { ranked, outside } = M365ReplayAllDocument.parse(JSON.parse(stdout));
    expect(status).toBe(0);
    expect(ranked.length + outside.length).toBe(incidents.length);
    expect(ranked[0]?.harm.hours).toBeGreaterThan(ranked[1]?.harm.hours ?? 0);
  });

  test.each([
    [[], "name an INCIDENT, such as 2025-10-29"],
    [["MO1181396"], "Did you mean MO1181369?"],
    [["front door", halden], "can be any of these; name one by its id:"],
    [[halden], "INCIDENT comes first, PLAN after it"],
    [["--all", "MO1181369", halden], "with --all there is no INCIDENT"],
    [["forms", halden, "--as", "forms"], "`forms` is not CATALOG-ID=OWN-ID"],
    [["forms", halden, "--as", "form=erp"], "Did you mean forms?"],
    [["forms", halden, "--as", "forms=no-such"], "there is no element `no-such`"],
  ])("%j is wrong usage, with what to do", (words, message) => {
    const { status, stdout, stderr } = m365("replay", ...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("without a plan it cannot run", () => {
    const { status, stderr } = m365("replay", "MO1181369", "no-such-folder");
    expect(status).toBe(3);
    expect(stderr).toContain("no-such-folder");
  });
});
