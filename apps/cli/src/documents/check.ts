import type { Finding } from "@mainstay/analysis";
import type { Location, PlanPath, Problem, UsedCatalog } from "@mainstay/plan";
import * as z from "zod";

const Place = z.strictObject({
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
});

const Path = z.array(z.union([z.string(), z.int()]));

/**
 * What `mainstay check --json` prints: what is wrong (`problems`), what could be better (`findings`), and how many elements
 * the plan has from each catalog (`added`), how many it writes itself as well (`joined`), with how many requirements.
 */
export const CheckDocument = z
  .strictObject({
    valid: z.boolean(),
    problems: z.array(
      z.strictObject({
        id: z.string(),
        message: z.string(),
        path: Path,
        location: Place.nullable(),
        suggestion: z.string().nullable(),
      }),
    ),
    findings: z.array(
      z.strictObject({
        rule: z.string(),
        severity: z.enum(["error", "warning", "note"]),
        subject: z.string(),
        others: z.array(z.string()),
        message: z.string(),
        path: Path,
        location: Place.nullable(),
      }),
    ),
    ignored: z.array(z.string()),
    uses: z.array(
      z.strictObject({
        catalog: z.string(),
        added: z.int(),
        joined: z.int(),
        requirements: z.int(),
      }),
    ),
  })
  .meta({ title: "mainstay check --json" });
export type CheckDocument = z.output<typeof CheckDocument>;

/** What a check came to: problems of the files, findings about a valid plan, files that are no part of it. */
export type CheckResult = {
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  readonly ignored: readonly string[];
  readonly used: readonly UsedCatalog[];
  readonly locate: (path: PlanPath) => Location | undefined;
};

/** The result of a check as the document; every problem and finding says where it stands, if that is known. */
export function toCheckDocument({
  problems,
  findings,
  ignored,
  used,
  locate,
}: CheckResult): CheckDocument {
  return {
    valid: problems.length === 0,
    problems: problems.map(({ id, message, path, location, suggestion }) => ({
      id,
      message,
      path: [...path],
      location: location ?? null,
      suggestion: suggestion ?? null,
    })),
    findings: findings.map(({ rule, severity, subject, others, message, path }) => ({
      rule,
      severity,
      subject,
      others: [...others],
      message,
      path: [...path],
      location: locate(path) ?? null,
    })),
    ignored: [...ignored],
    uses: used.map(({ catalog, added, joined, requirements }) => ({
      catalog: catalog.id,
      added,
      joined,
      requirements,
    })),
  };
}
