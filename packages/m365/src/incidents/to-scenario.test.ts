import { ElementId, minutes } from "@mainstay/plan";
import fc from "fast-check";
import { expect, test } from "vitest";
import { areas } from "../catalog/areas.ts";
import { findIncidents } from "./find-incidents.ts";
import type { Incident } from "./incident.ts";
import { incidents } from "./incidents.ts";
import { plannedLength } from "./length.ts";
import { toScenario } from "./to-scenario.ts";

const catalogIds = areas.flatMap(({ elements }) => elements.map(({ id }) => ElementId.parse(id)));
const ids = (...words: readonly string[]) => words.map((word) => ElementId.parse(word));

function incidentOf(word: string): Incident {
  const [incident] = findIncidents(word);
  if (incident === undefined) throw new Error(`no incident for ${word}`);
  return incident;
}

test("a replay disrupts elements of the plan alone, whatever the plan has and what stands for what", () => {
  const own = ids("desks", "line-a", "line-b", "phones");
  const anyPlan = fc.subarray([...catalogIds, ...own]);
  const anyStandIns = fc
    .dictionary(fc.constantFrom(...catalogIds), fc.subarray(own, { minLength: 1 }))
    .map((chosen) => new Map(Object.entries(chosen)));
  fc.assert(
    fc.property(fc.constantFrom(...incidents), anyPlan, anyStandIns, (incident, plan, standIns) => {
      const { disruptions, missing, played } = toScenario(incident, { elementIds: plan, standIns });
      for (const { element, lasts } of disruptions) {
        expect(plan).toContain(element);
        expect(lasts ?? 1).toBeGreaterThan(0);
      }
      for (const { near } of missing) for (const id of near) expect(plan).toContain(id);
      const told = new Set([
        ...played.map(({ hit }) => hit.element),
        ...missing.map((one) => one.element),
      ]);
      expect(told).toEqual(new Set(incident.hits.map(({ element }) => element)));
    }),
  );
});

test("a plan with the whole catalog misses nothing", () => {
  for (const incident of incidents)
    expect(toScenario(incident, { elementIds: catalogIds }).missing).toEqual([]);
});

test("what lasts to the end of the incident ends with it, and a tail begins where most are back", () => {
  expect(toScenario(incidentOf("MO244568"), { elementIds: ids("entra-id") }).disruptions).toEqual([
    { element: "entra-id", lasts: minutes(190) },
    { element: "entra-id", at: minutes(190), level: 0.8, lasts: minutes(877 - 190) },
  ]);
});

test("an incident of unknown length is played for as long as three in four took", () => {
  const { length, disruptions } = toScenario(incidentOf("2018-09-04"), {
    elementIds: ids("entra-mfa"),
  });
  expect(length).toEqual({ minutes: plannedLength, basis: "planned" });
  expect(disruptions).toEqual([{ element: "entra-mfa", lasts: plannedLength }]);
});

test("what each organisation had to mend lasts until the plan's own recovery", () => {
  const { disruptions } = toScenario(incidentOf("2024-07-19"), {
    elementIds: ids("endpoint-agent"),
  });
  expect(disruptions).toEqual([{ element: "endpoint-agent" }]);
});

test("a stand-in takes the place of the element of its id, and several can", () => {
  const plan = ids("internet-access", "line-a", "line-b");
  const standIns = new Map([["internet-access", ids("line-a", "line-b", "not-in-plan")]]);
  const { disruptions } = toScenario(incidentOf("MO888473"), { elementIds: plan, standIns });
  expect(disruptions.map(({ element }) => element)).toEqual(["line-a", "line-b"]);
});

test("what the plan has not is told once, with what it could go by there", () => {
  const plan = ids(
    "team-desk",
    "internet-lines",
    "cloud-access",
    "way-in-access",
    "pcs-office",
    "windows-pc",
  );
  expect(toScenario(incidentOf("MO888473"), { elementIds: plan })).toMatchObject({
    disruptions: [],
    missing: [{ element: "internet-access", near: ["internet-lines", "way-in-access"] }],
  });
  expect(toScenario(incidentOf("2024-07-19"), { elementIds: plan }).missing).toContainEqual({
    element: "windows-pcs",
    near: ["windows-pc", "pcs-office"],
  });
});
