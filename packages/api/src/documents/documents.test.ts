import type { Assessment, Cascade, RecoveryOrder } from "@mainstay/analysis";
import { ElementId, minutes, never, ScenarioId } from "@mainstay/plan";
import { expect, test } from "vitest";
import { AssessDocument, toAssessDocument } from "./assess.ts";
import { RecoverDocument, toRecoverDocument } from "./recover.ts";
import { SimulateDocument, toSimulateDocument } from "./simulate.ts";

const mail = ElementId.parse("mail");
const sales = ElementId.parse("sales");

test("assess writes durations in ISO 8601 and null for what is absent", () => {
  const assessment: Assessment = {
    elements: new Map([
      [
        mail,
        {
          criticality: "important",
          required: minutes(90),
          requiredBy: sales,
          requiredPath: [mail, sales],
          requiredAlone: minutes(60),
          requiredPoint: never,
          capability: minutes(1440),
          blackStart: never,
          gap: { time: minutes(1350) },
        },
      ],
      [
        sales,
        {
          required: never,
          requiredPath: [],
          requiredAlone: never,
          requiredPoint: never,
          blackStart: minutes(0),
        },
      ],
    ]),
    rings: [[mail, sales]],
  };
  const document = toAssessDocument(assessment);
  expect(AssessDocument.parse(document)).toEqual({
    elements: {
      mail: {
        criticality: "important",
        required: "PT90M",
        requiredBy: "sales",
        requiredPath: ["mail", "sales"],
        requiredAlone: "PT1H",
        requiredPoint: "never",
        capability: "P1D",
        blackStart: "never",
        gap: { time: "PT1350M", point: null },
      },
      sales: {
        criticality: null,
        required: "never",
        requiredBy: null,
        requiredPath: [],
        requiredAlone: "never",
        requiredPoint: "never",
        capability: null,
        blackStart: "PT0M",
        gap: null,
      },
    },
    rings: [["mail", "sales"]],
  });
});

test("a gap of unknown size is the word unknown", () => {
  const [entry] = Object.values(
    toAssessDocument({
      elements: new Map([
        [
          mail,
          {
            required: minutes(1),
            requiredPath: [],
            requiredAlone: minutes(1),
            requiredPoint: minutes(1),
            blackStart: minutes(0),
            gap: { time: "unknown", point: "unknown" },
          },
        ],
      ]),
      rings: [],
    }).elements,
  );
  expect(entry?.gap).toEqual({ time: "unknown", point: "unknown" });
});

test("simulate rounds levels to 9 decimals and names the scenario, or null", () => {
  const cascade: Cascade = {
    elements: new Map([
      [
        mail,
        {
          level: [
            { at: minutes(30), level: 1 / 3 },
            { at: minutes(120), level: 1 },
          ],
          firstImpact: minutes(30),
          below: [{ from: minutes(30), to: minutes(120), rtoBreach: minutes(60) }],
          causes: [{ at: minutes(30), chain: [sales, mail] }],
        },
      ],
    ]),
    rings: [],
  };
  const document = toSimulateDocument(cascade, ScenarioId.parse("mail-lost"));
  expect(SimulateDocument.parse(document)).toEqual({
    scenario: "mail-lost",
    elements: {
      mail: {
        level: [
          ["PT30M", 0.333333333],
          ["PT2H", 1],
        ],
        firstImpact: "PT30M",
        below: [{ from: "PT30M", to: "PT2H", rtoBreach: "PT1H", mtpdBreach: null }],
        causes: [{ at: "PT30M", chain: ["sales", "mail"] }],
      },
    },
    rings: [],
  });
  expect(toSimulateDocument(cascade, undefined).scenario).toBeNull();
});

test("recover keeps the order of the steps", () => {
  const step = { lost: minutes(0), ready: minutes(0), work: never, done: never, waitsFor: [mail] };
  const order: RecoveryOrder = {
    steps: [
      { element: sales, ...step },
      { element: mail, ...step },
    ],
    returns: [
      {
        element: sales,
        down: minutes(60),
        back: never,
        path: [mail, sales],
        breaks: [{ objective: "rto", at: minutes(90) }],
      },
    ],
    rings: [],
  };
  const document = RecoverDocument.parse(toRecoverDocument(order, undefined));
  expect(document.steps.map(({ element }) => element)).toEqual(["sales", "mail"]);
  expect(document.returns[0]).toEqual({
    element: "sales",
    down: "PT1H",
    back: "never",
    path: ["mail", "sales"],
    breaks: [{ objective: "rto", at: "PT90M", step: null }],
  });
});
