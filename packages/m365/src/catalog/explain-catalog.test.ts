import { describe, expect, test } from "vitest";
import { areas } from "./areas.ts";
import { dependencies } from "./dependencies.ts";
import { explainCatalog } from "./explain-catalog.ts";
import { microsoft365 } from "./microsoft-365.ts";

const requirements = areas
  .flatMap(({ elements }) => elements)
  .flatMap(({ id, needs }) => (needs ?? []).map((need) => ({ id, ...need })));

describe("what the catalog says of itself", () => {
  test("has a reason for every requirement: a basis, and a source unless it is inferred", () => {
    for (const { basis, sources } of Object.values(dependencies)) {
      expect(basis).not.toEqual([]);
      expect(sources.length > 0 || basis.every((one) => one === "inferred")).toBe(true);
    }
  });

  test("tells of no dependency both a requirement and why it has none", () => {
    const used = new Set(requirements.map(({ because }) => because));
    for (const [id, { leftOut }] of Object.entries(dependencies)) {
      expect([id, leftOut === undefined]).toEqual([id, [...used].some((one) => one === id)]);
    }
  });

  test("loses only a part where a dependency degrades, unless the element is that part", () => {
    const whole = requirements.filter(
      ({ because, loss }) => dependencies[because].effect === "degrade" && loss === undefined,
    );
    expect(new Set(whole.map(({ id }) => id))).toEqual(
      new Set([
        "exchange-inbound",
        "exchange-cross-premises",
        "teams-files",
        "teams-calendar",
        "teams-voicemail",
        "intune-enrolment",
      ]),
    );
  });

  test("writes shares between nothing and everything", () => {
    const shares = requirements.flatMap(({ loss }) => loss?.share ?? []);
    expect(shares.filter((share) => share <= 0 || share >= 1)).toEqual([]);
  });

  test("explains exactly the requirements that a plan gets, with the low end of each tolerance", () => {
    const has = new Set(["federated-sign-in", "cached-mode", "compliant-device-required"]);
    const explained = explainCatalog(has).elements.map(({ id, needs }) => [
      id,
      needs.map(({ targets, holds, loss }) => [targets, holds.low, loss]),
    ]);
    const given = microsoft365
      .elementsFor(has)
      .map(({ id, needs = [] }) => [
        id,
        needs.map(({ targets, holds, loss }) => [targets, holds, loss]),
      ]);
    expect(explained).toEqual(given);
  });

  test("says of a range that the plan has its low end", () => {
    const sessions = explainCatalog().elements.find(({ id }) => id === "entra-sessions");
    expect(sessions?.needs[0]).toMatchObject({
      dependency: "D03",
      holds: { low: 24 * 60, high: 28 * 60 },
      basis: ["documented"],
    });
  });

  test("says who needs an element, and that availability is counted once", () => {
    const elements = new Map(explainCatalog().elements.map((element) => [element.id, element]));
    expect(elements.get("exchange-mapi")?.neededBy).toEqual(["outlook-desktop"]);
    expect(elements.get("onedrive")?.availability).toMatchObject({ sla: 1, basis: "structural" });
    expect(elements.get("exchange-online")).toMatchObject({
      availability: { perYear: 0.29, mttr: 240, basis: "measured" },
      promise: { share: 0.999 },
      recovery: { time: 540 },
    });
    expect(elements.get("ad-fs")?.recovery).toBeUndefined();
  });
});
