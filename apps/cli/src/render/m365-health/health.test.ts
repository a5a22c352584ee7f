import { fileURLToPath } from "node:url";
import { reachOf } from "@mainstay/api";
import { describe, expect, test } from "vitest";
import { badMorning, laterThatDay, mailRoom } from "../../health/testing/made-up-health.ts";
import { fetchedText } from "../m365-fetch.ts";
import type { Page } from "../page.ts";
import { monochrome } from "../testing/monochrome.ts";
import { healthText } from "./health.ts";
import { relative, roughSpan } from "./instants.ts";

const outputs: Readonly<Record<string, (page: Page) => string>> = {
  "m365-health": (page) =>
    healthText(page, { known: badMorning, reach: reachOf(mailRoom, badMorning), all: false }),
  "m365-health-all": (page) =>
    healthText(page, { known: laterThatDay, reach: reachOf(mailRoom, laterThatDay), all: true }),
  "m365-health-alone": (page) => healthText(page, { known: badMorning, all: false }),
  "m365-fetch": (page) =>
    fetchedText(page, {
      at: "2026-11-02T10:00:00Z",
      cloud: "Worldwide",
      folder: "tenant",
      files: [
        {
          part: "health",
          path: "health/health-issues.json",
          what: "issues of services",
          items: 12,
          bytes: 30_000,
        },
        {
          part: "users",
          path: "usage/users.json",
          what: "users with their units",
          items: 999,
          bytes: 400_000,
          failure: {
            what: "users with their units",
            kind: "unreachable",
            why: "no whole answer within 60 s.",
          },
        },
        {
          part: "reports",
          path: "usage/getM365AppUserDetail.csv",
          what: "the report getM365AppUserDetail",
          bytes: 512_000,
        },
      ],
      failures: [
        {
          what: "licences",
          kind: "permission",
          why: "it needs the application permission LicenseAssignment.Read.All (tier 2).",
        },
      ],
      concealsNames: true,
    }),
};

test.each(Object.keys(outputs).flatMap((name) => [80, 120].map((width) => ({ name, width }))))(
  "$name looks as it should at $width columns",
  async ({ name, width }) => {
    const golden = fileURLToPath(
      new URL(`../../golden/${name}-${width}.golden.txt`, import.meta.url),
    );
    await expect(`${outputs[name]?.(monochrome(width)) ?? ""}\n`).toMatchFileSnapshot(golden);
  },
);

describe("an instant", () => {
  test.each([
    ["2026-11-02T10:00:00Z", "now"],
    ["2026-11-02T08:30:00Z", "1 h 30 m ago (08:30)"],
    ["2026-11-02T12:00:00Z", "in 2 h (12:00)"],
    ["2026-11-04T12:20:00Z", "in 2 d 2 h (2026-11-04 12:20)"],
    ["2026-10-01T12:20:00Z", "32 d ago (2026-10-01 12:20)"],
  ])("%s is %s", (instant, words) => {
    expect(relative(instant, "2026-11-02T10:00:00Z").replaceAll("\u00a0", " ")).toBe(words);
  });

  test("is told as finely as it matters", () => {
    expect(
      [59, 1_439, 1_441, 20_000].map((minutes) => roughSpan(minutes).replaceAll("\u00a0", " ")),
    ).toEqual(["59 m", "23 h 59 m", "1 d", "13 d 21 h"]);
  });
});

test("text from outside cannot steer a terminal", () => {
  const [first] = badMorning.services;
  const services =
    first === undefined ? [] : [{ ...first, name: "Ex\u001b[2Jchange", status: "bad\u202e" }];
  const shown = healthText(monochrome(80), { known: { ...badMorning, services }, all: true });
  expect(["\u001b", "\u202e"].filter((character) => shown.includes(character))).toEqual([]);
});

test("where only issues are known, nothing is said of services", () => {
  const known = { ...badMorning, services: [], knows: { services: false, issues: true } };
  const shown = healthText(monochrome(80), { known, all: false });
  expect(shown).toMatch(/How the services are is not known; 2 of 3 issues are open/);
  expect(shown).not.toMatch(/^Services/m);
});
