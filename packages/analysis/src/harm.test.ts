import { ElementId, minutes, never } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";
import { harmOf } from "./harm.ts";
import { simulate } from "./simulate.ts";
import { weightsOf } from "./strategies/weights.ts";

/** Dispatch, which counts thrice, stands still an hour after the server; invoicing, which counts once, is content with half. */
const depot = planOf({
  elements: [
    {
      id: "invoicing",
      kind: "function",
      name: "Invoicing",
      criticality: "deferrable",
      objectives: { mbco: 0.5 },
      needs: ["server"],
    },
    {
      id: "dispatch",
      kind: "function",
      name: "Dispatch",
      criticality: "mission-critical",
      needs: [{ targets: ["server"], holds: "1h" }],
    },
    { id: "server", kind: "infrastructure", name: "Server" },
  ],
});

const server = ElementId.parse("server");
const harm = (loss: { readonly level?: number; readonly lasts: ReturnType<typeof minutes> }) =>
  harmOf(simulate(depot, [{ element: server, ...loss }]), {
    plan: depot,
    weights: weightsOf(depot),
  });

describe("10.1 harm", () => {
  test("is the hours of functions below their minimum, by criticality, most first", () => {
    expect(harm({ lasts: minutes(240) })).toEqual({
      hours: 3 * 3 + 4,
      functions: [
        { element: "dispatch", hours: 9 },
        { element: "invoicing", hours: 4 },
      ],
    });
  });

  test("is none where what is left is enough, or the loss is over before it is felt", () => {
    expect(harm({ level: 0.5, lasts: minutes(60) })).toEqual({ hours: 0, functions: [] });
  });

  test("is counted for four weeks where it does not end", () => {
    expect(harm({ lasts: never }).hours).toBe(3 * (672 - 1) + 672);
  });
});
