import { readPlan } from "@mainstay/plan";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { featuresOf } from "./condition.ts";
import { areas } from "./areas.ts";
import { features } from "./features.ts";
import { microsoft365 } from "./microsoft-365.ts";

const written = areas.flatMap(({ elements }) => elements);
const someFeatures = fc.subarray(features.map(({ id }) => id)).map((ids) => new Set<string>(ids));

describe("the catalog of Microsoft 365", () => {
  test("names each element once, and only elements that it has", () => {
    const ids = written.map(({ id }) => id);
    const named = written.flatMap(({ needs }) =>
      (needs ?? []).flatMap(({ targets }) => ("any" in targets ? targets.any : targets)),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("asks for no feature that changes nothing", () => {
    const used = new Set(
      written
        .flatMap(({ when, needs }) => [when, ...(needs ?? []).map((need) => need.when)])
        .flatMap(featuresOf),
    );
    expect(features.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  test("leaves no way out of itself and no ring, whatever a tenant has", () => {
    fc.assert(
      fc.property(someFeatures, (has) => {
        const elements = microsoft365.elementsFor(has);
        const below = new Map<string, (typeof elements)[number]["needs"]>(
          elements.map(({ id, needs }) => [id, needs]),
        );
        const settled = new Set<string>();
        const climb = (id: string, path: readonly string[]): void => {
          if (settled.has(id)) return;
          expect(path).not.toContain(id);
          expect([...below.keys()]).toContain(id);
          for (const { targets } of below.get(id) ?? []) {
            for (const target of targets) climb(target, [...path, id]);
          }
          settled.add(id);
        };
        for (const { id } of elements) climb(id, []);
      }),
    );
  });

  test("makes a valid plan, whatever a tenant has", () => {
    fc.assert(
      fc.property(someFeatures, (has) => {
        const text = JSON.stringify({ mainstay: 1, uses: { id: "m365", features: [...has] } });
        const { problems } = readPlan([{ path: "plan.json", text }], { catalogs: [microsoft365] });
        expect(problems).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test("drops every requirement whose targets the tenant lacks, and none else", () => {
    const plain = microsoft365.elementsFor(new Set());
    const targetsOf = (elements: typeof plain, id: string) =>
      elements.find((element) => element.id === id)?.needs?.map(({ targets }) => targets);
    expect(targetsOf(plain, "entra-sign-in")).toEqual([
      ["entra-id"],
      ["entra-mfa"],
      ["front-door"],
    ]);
    const federated = microsoft365.elementsFor(new Set(["federated-sign-in"]));
    expect(targetsOf(federated, "entra-sign-in")).toContainEqual(["ad-fs"]);
    const standby = microsoft365.elementsFor(new Set(["federated-sign-in", "password-hash-sync"]));
    expect(targetsOf(standby, "entra-sign-in")).toContainEqual(["ad-fs", "password-hashes"]);
  });

  test("passes over features that it does not know", () => {
    expect(microsoft365.elementsFor(new Set(["no-such-feature"]))).toEqual(
      microsoft365.elementsFor(new Set()),
    );
  });
});
