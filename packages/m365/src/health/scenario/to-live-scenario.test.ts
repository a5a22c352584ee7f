import { minutes, never } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";
import type { Issue, ServiceState } from "../issue.ts";
import { issueOf, vendorPost } from "../testing/made-up-health.ts";
import { toLiveScenario } from "./to-live-scenario.ts";

const { elements } = planOf({
  elements: ["exchange-online", "exchange-inbound", "teams"].map((id) => ({
    id,
    kind: "service",
    name: id,
  })),
});
const now = "2026-11-02T10:00:00Z";
const teams = {
  id: "microsoftteams",
  name: "Microsoft Teams",
  element: "teams",
  isKnown: true,
} as const;

const live = (issues: readonly Issue[], services: readonly ServiceState[] = []) =>
  toLiveScenario({ issues, services, elements, now });

test("nothing wrong is no scenario", () => {
  const operational = { ...teams, status: "serviceOperational", state: "up" } as const;
  expect(
    live([issueOf({ isResolved: true }), issueOf({ status: "falsePositive" })], [operational]),
  ).toBeUndefined();
});

describe("what is left", () => {
  test.each([
    ["incident", "serviceInterruption", 0],
    ["incident", "serviceDegradation", 0.5],
    ["incident", "extendedRecovery", 0.8],
    ["incident", "neverHeardOf", 0.5],
    ["incident", "investigating", 0.5],
    ["outage", "serviceInterruption", 0],
    ["advisory", "serviceDegradation", 0.9],
    ["advisory", "serviceInterruption", 0.5],
  ])("of %s with %s is %d", (classification, status, level) => {
    expect(live([issueOf({ classification, status })])?.disruptions).toMatchObject([
      { element: "exchange-online", level },
    ]);
  });
});

test("minute 0 is the start of what began first, by the posts if they tell an earlier one", () => {
  const scenario = live([
    issueOf(),
    issueOf({
      id: "EX2",
      feature: "Mailflow - delayed delivery from Internet",
      posts: [vendorPost("Start time: Monday, November 2, 2026, at 8:00 AM UTC")],
    }),
  ]);
  expect(scenario?.start).toBe("2026-11-02T08:00:00Z");
  expect(scenario?.now).toBe(120);
  expect(scenario?.disruptions.map(({ issue, element, at }) => [issue, element, at])).toEqual([
    ["EX2", "exchange-inbound", 0],
    ["EX900001", "exchange-online", 60],
  ]);
});

describe("how long it lasts", () => {
  test.each([
    ["incident", "2026-11-02T09:00:00Z", 522],
    ["incident", "2026-11-02T00:00:00Z", 1_289],
    ["incident", "2026-10-31T10:00:00Z", 5_760],
    ["advisory", "2026-11-02T09:00:00Z", 10_080],
    ["advisory", "2026-10-20T10:00:00Z", 42_300],
  ])(
    "%s since %s: %d minutes in all, and always beyond now",
    (classification, startDateTime, lasts) => {
      const scenario = live([issueOf({ classification, startDateTime })]);
      expect(scenario?.disruptions).toMatchObject([{ at: 0, lasts }]);
      expect(lasts).toBeGreaterThan(scenario?.now ?? 0);
    },
  );

  test("as long from now on as is asked for", () => {
    const question = { issues: [issueOf()], services: [], elements, now };
    const lasts = (length: typeof never) =>
      toLiveScenario({ ...question, lasts: length })?.disruptions.map((one) => one.lasts);
    expect(lasts(minutes(30))).toEqual([90]);
    expect(lasts(never)).toEqual([never]);
  });

  test("a start that lies ahead, by a clock that is slow, counts as now", () => {
    expect(live([issueOf({ startDateTime: "2026-11-02T11:00:00Z" })])).toMatchObject({
      start: now,
      now: 0,
      disruptions: [{ at: 0 }],
    });
  });
});

test("what takes most away comes first", () => {
  const scenario = live([
    issueOf({ id: "EX1", status: "serviceDegradation" }),
    issueOf({ id: "EX2" }),
  ]);
  expect(scenario?.disruptions.map(({ issue }) => issue)).toEqual(["EX2", "EX1"]);
});

test("a service that is not up counts from now on, unless an issue says why", () => {
  const degraded = { ...teams, status: "serviceDegradation", state: "degraded" } as const;
  expect(live([], [degraded])?.disruptions).toMatchObject([
    { element: "teams", at: 0, level: 0.5 },
  ]);
  expect(
    live([], [{ ...degraded, status: "investigating", state: "at-risk" }])?.disruptions,
  ).toMatchObject([{ level: 0.9 }]);
  const told = live([issueOf({ service: "Microsoft Teams" })], [degraded]);
  expect(told?.disruptions.map(({ issue }) => issue)).toEqual(["EX900001"]);
});

test("a service that was observed to have its status counts from then on", () => {
  const degraded = { ...teams, status: "serviceDegradation", state: "degraded" } as const;
  const scenario = toLiveScenario({
    issues: [],
    services: [degraded],
    elements,
    now,
    since: new Map([["microsoftteams", "2026-11-02T08:30:00Z"]]),
  });
  expect(scenario).toMatchObject({
    start: "2026-11-02T08:30:00Z",
    now: 90,
    disruptions: [{ at: 0, lasts: 522 }],
  });
});

test("a part that the plan has not counts for the whole, and what it has nothing of is told", () => {
  const scenario = live([
    issueOf({ title: "Outlook on the web is slow" }),
    issueOf({ id: "SP1", service: "SharePoint Online", feature: "", featureGroup: "" }),
    issueOf({ id: "XX1", service: "Brand New" }),
  ]);
  expect(scenario?.disruptions).toMatchObject([{ element: "exchange-online", issue: "EX900001" }]);
  expect(scenario?.disruptions[0]?.why.element).toMatch(/the plan has no exchange-owa/);
  expect(scenario?.unplaced).toEqual([
    {
      issue: "SP1",
      service: "SharePoint Online",
      why: "the plan has no element `sharepoint-online`",
    },
    { issue: "XX1", service: "Brand New", why: "the catalog has no such service" },
  ]);
});
