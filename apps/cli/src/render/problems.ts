import type { Problem } from "@mainstay/plan";
import type { InvalidPlan } from "../failure.ts";
import { nextStep } from "./next-step.ts";
import { type Page, paragraph } from "./page.ts";
import { placed, placeWords } from "./place.ts";
import { plain } from "./words.ts";

/** Problems in the order of the files: `file:line:column  what and how to mend it  (id)`. */
export function problemLines(page: Page, problems: readonly Problem[]): string {
  const byFile = Map.groupBy(problems, ({ location }) => location?.file);
  return [...byFile.values()]
    .flatMap((ofFile) => ofFile.toSorted(byPlace))
    .map((problem) => problemLine(page, problem))
    .join("\n");
}

/** What to say where a plan cannot be used: its problems, and how to go on. */
export function invalidPlanText(page: Page, invalid: InvalidPlan): string {
  const { place, problems, message } = invalid;
  const mend = { command: ["check", place], tells: "check again when that is mended" };
  const error = paragraph(page, `error: ${message}`);
  return `${problemLines(page, problems)}\n\n${error}\n${nextStep(page, mend)}`;
}

function byPlace({ location: a }: Problem, { location: b }: Problem): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

function problemLine(page: Page, { id, message, path, location }: Problem): string {
  const place = location === undefined ? path.join("/") : placeWords(location);
  return placed(page, place, `${plain(message)}  ${page.ink("dim", `(${id})`)}`);
}
