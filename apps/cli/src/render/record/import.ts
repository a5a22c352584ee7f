import { nextStep } from "../next-step.ts";
import { heading, item, type Page, paragraph, stacked } from "../page.ts";
import { count, plain } from "../words.ts";

/** What an import changes: in words, from which revision, and to which if it was committed. */
export type ShownImport = {
  readonly place: string;
  readonly described: readonly string[];
  readonly from: number;
  readonly revision: number | undefined;
  readonly all: boolean;
  /** What else the command line needs to say to make the changes. */
  readonly flags?: readonly string[];
};

/** So many changes are shown unless all are asked for. */
const shown = 20;

/** What an import changed, or would change. */
export function importText(
  page: Page,
  { place, described, from, revision, all, flags = [] }: ShownImport,
): string {
  if (described.length === 0) {
    return paragraph(page, `The record says the same already, at revision ${from}.`);
  }
  const changes = count(described.length, "change");
  const title =
    revision === undefined
      ? `${changes} to revision ${from}, not made`
      : `${changes}, committed as revision ${revision}`;
  const lines = described.slice(0, all ? described.length : shown);
  const left = described.length - lines.length;
  return stacked([
    heading(page, title),
    [
      ...lines.map((line) => item(page, plain(line))),
      ...(left === 0 ? [] : [item(page, `and ${left} more: --all shows them`)]),
    ].join("\n"),
    revision === undefined
      ? nextStep(page, { command: ["import", place, ...flags], tells: "make these changes" })
      : nextStep(page, {
          command: ["verify"],
          tells: "prove that the record is as it was recorded",
        }),
  ]);
}
