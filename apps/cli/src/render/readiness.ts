import type { Grade } from "@mainstay/analysis";
import type { ReadinessDocument, ReadinessListDocument } from "@mainstay/api";
import { parseDuration } from "@mainstay/plan";
import { unknownChanges } from "./due.ts";
import { nextStep } from "./next-step.ts";
import { heading, type Page, paragraph, stacked } from "./page.ts";
import { table } from "./table.ts";
import { count, plain, spanWords } from "./words.ts";

/** A document, how the command line names the plan, and whether it is known what was changed. */
type Shown<Document> = {
  readonly document: Document;
  readonly where: readonly string[];
  readonly isOfChanges: boolean;
};

/** How ready each function is, for people. */
export function readinessListText(
  page: Page,
  { document, where, isOfChanges }: Shown<ReadinessListDocument>,
): string {
  const { items, at } = document;
  const [first] = items;
  if (first === undefined) return paragraph(page, "The plan has no functions yet.");
  return stacked([
    [
      heading(page, `Readiness on ${at}`),
      table(
        page,
        [
          { title: "Ready", align: "right" },
          { title: "Function", wraps: true },
          { title: "Criticality" },
          { title: "Proof lacks most of", wraps: true },
        ],
        items.map(({ name, share, criticality, lacks }) => ({
          cells: [percent(share), plain(name), criticality ?? "", plain(lacks?.name ?? "")],
        })),
      ),
    ].join("\n"),
    ...(isOfChanges ? [] : [paragraph(page, unknownChanges)]),
    nextStep(page, {
      command: ["due", ...where, "--readiness-of", first.element],
      tells: "why it is as ready as it is",
    }),
  ]);
}

const most = 30;

/** Why an element is as ready as it is, for people: what lacks proof most first. */
export function readinessText(
  page: Page,
  { document, where, isOfChanges }: Shown<ReadinessDocument>,
): string {
  const { name, share, parts, total, at } = document;
  const left = total - Math.min(most, parts.length);
  return stacked([
    [
      heading(page, `${plain(name)}: ${percent(share)} ready on ${at}`),
      table(
        page,
        [
          { title: "Weight", align: "right" },
          { title: "Worth", align: "right" },
          { title: "Rests on", wraps: true },
          { title: "Proof that counts", wraps: true },
        ],
        parts.slice(0, most).map((part) => ({
          cells: [
            percent(part.weight),
            percent(part.proof?.worth ?? 0),
            plain(part.name),
            plain(proofWords(part.proof)),
          ],
        })),
      ),
      ...(left > 0
        ? [paragraph(page, `${count(left, "other")} of less weight: --json has more.`)]
        : []),
    ].join("\n"),
    ...(isOfChanges ? [] : [paragraph(page, unknownChanges)]),
    nextStep(page, { command: ["due", ...where], tells: "what is to be rehearsed first" }),
  ]);
}

function proofWords(proof: ReadinessDocument["parts"][number]["proof"]): string {
  if (proof === null) return "nobody says how fast it comes back";
  const { grade, record, on, time, isTooSlow, failed, changed } = proof;
  const isSeen = grade === "discussed" || grade === "exercised" || grade === "real";
  const by = isSeen ? ` by ${record}` : "";
  const when = on === null ? ", without a day" : ` on ${on}`;
  const minutes = time === null ? undefined : parseDuration(time);
  const length = minutes === undefined ? "" : `, ${spanWords(minutes)}`;
  const estimated = minutes !== undefined && grade === "discussed" ? " by estimate" : "";
  return [
    `${gradeWords[grade]}${by}${when}${length}${estimated}`,
    ...(isTooSlow ? ["slower than is asked"] : []),
    ...(failed === null ? [] : [`failed: ${failed}`]),
    ...(changed === null ? [] : [`stale: ${changed.name} changed on ${changed.on}`]),
  ].join(", ");
}

const gradeWords: Readonly<Record<Grade, string>> = {
  claimed: "claimed",
  "vendor-stated": "stated by the vendor",
  discussed: "talked through",
  exercised: "exercised",
  real: "it happened",
};

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
