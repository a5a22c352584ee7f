import { instantOf, secondsOf } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isOpen } from "./issue.ts";
import { plainTextOf } from "./posts/plain-text.ts";
import { findPostTime } from "./posts/post-time.ts";
import { saidIn } from "./posts/said.ts";
import { readHealth } from "./read-health.ts";
import { toLiveScenario } from "./scenario/to-live-scenario.ts";
import { healthServices } from "./services.ts";
import { issueOf, vendorIssue } from "./testing/made-up-health.ts";

const now = "2026-11-02T12:00:00Z";
const operational = [
  "serviceoperational",
  "falsepositive",
  "resolved",
  "mitigated",
  "servicerestored",
  "postincidentreviewpublished",
];

test("no answer whatever makes reading throw, and every item is read or is a problem", () => {
  const fields = fc.dictionary(fc.constantFrom(...Object.keys(vendorIssue)), fc.jsonValue());
  const item = fc.oneof(
    fc.jsonValue(),
    fields.map((some) => ({ ...vendorIssue, ...some })),
  );
  fc.assert(
    fc.property(fc.array(item, { maxLength: 5 }), (items) => {
      const { services = [], issues = [], problems } = readHealth({ value: items });
      const inside = items.flatMap((one) => Object(one).issues ?? []).length;
      expect(services.length + issues.length + problems.length).toBeGreaterThanOrEqual(
        Math.min(1, items.length),
      );
      expect(services.length + issues.length).toBeLessThanOrEqual(items.length + inside);
    }),
  );
});

test("what has a status that we do not know is not up, and an issue of it is open until it is called resolved", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (status) => {
      fc.pre(status.trim() !== "" && !operational.includes(status.trim().toLowerCase()));
      const [service] =
        readHealth([{ id: "Exchange", service: "Exchange Online", status }]).services ?? [];
      expect(service?.state).not.toBe("up");
      expect(isOpen(issueOf({ status, isResolved: undefined }))).toBe(true);
    }),
  );
});

test("no text whatever makes a post unreadable, and none of it gets out as markup", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const plain = plainTextOf(`<p>${text}</p>`);
      saidIn(plain);
      findPostTime(plain);
      expect(plainTextOf(`<b>${text.replaceAll(/[<>&]/g, "")}</b>`)).not.toMatch(/<b>/);
    }),
  );
});

const service = fc.constantFrom(...healthServices.map(({ names }) => names[0] ?? ""));
const { elements: all } = planOf({
  elements: [...new Set(healthServices.flatMap(({ element }) => element ?? []))].map((id) => ({
    id,
    kind: "service",
    name: id,
  })),
});

test("whatever is open is under way now, and an advisory leaves half at least", () => {
  const issue = fc
    .record({
      service,
      status: fc.constantFrom("serviceInterruption", "serviceDegradation", "investigating", "new"),
      classification: fc.constantFrom("incident", "advisory", "new"),
      startDateTime: fc
        .integer({ min: -100_000_000, max: 100_000 })
        .map((seconds) => instantOf(secondsOf(now) + seconds)),
    })
    .map(issueOf);
  fc.assert(
    fc.property(
      fc.array(issue, { minLength: 1, maxLength: 6 }),
      fc.subarray([...all]),
      (drawn, elements) => {
        const issues = drawn.map((one, at) => ({ ...one, id: `X${at}` }));
        const scenario = toLiveScenario({ services: [], issues, elements, now });
        expect(scenario).toBeDefined();
        for (const { at, lasts, level, issue: id } of scenario?.disruptions ?? []) {
          const clock = scenario?.now ?? Number.NaN;
          expect(at).toBeLessThanOrEqual(clock);
          expect(at + lasts).toBeGreaterThan(clock);
          const { classification } = issues.find((one) => one.id === id) ?? {};
          expect(level).toBeGreaterThanOrEqual(classification === "advisory" ? 0.5 : 0);
        }
        const told = [...(scenario?.disruptions ?? []), ...(scenario?.unplaced ?? [])].map(
          (one) => one.issue,
        );
        expect(new Set(told)).toEqual(new Set(issues.map(({ id }) => id)));
      },
    ),
  );
});
