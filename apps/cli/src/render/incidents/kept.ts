import type { KeptCheck, KeptElement, Replay } from "@mainstay/api";
import type { ElementId, Plan } from "@mainstay/plan";
import { catalogName } from "../../incidents/catalog-names.ts";
import { heading, item, type Page, paragraph } from "../page.ts";
import { afterWords, listed, namesIn, percent, verb } from "../words.ts";

/** What kept working by reports, held against what the plan says: a check of how the plan is wired. */
export function keptText(page: Page, plan: Plan, { kept }: Replay): string {
  const name = namesIn(plan);
  return [
    heading(page, "What kept working, by reports and by the plan"),
    ...kept.map((check) => item(page, checkWords(check, name))),
    paragraph(page, verdict(kept)),
  ].join("\n");
}

function checkWords(
  { words, isInferred, elements, missing }: KeptCheck,
  name: (id: ElementId) => string,
): string {
  const report = `${words}${isInferred ? " (concluded, not reported)" : ""}`;
  const says = elements.map((one) => `${name(one.element)} ${fareWords(one)}`);
  const are = verb(missing.length, "is", "are");
  const absent = `${listed(missing.map(catalogName))} ${are} not in the plan`;
  const all = missing.length === 0 ? says : [...says, absent];
  return `${report}: ${all.length === 0 ? "no element of the catalog stands for this" : all.join("; ")}.`;
}

function fareWords({ lowest, at }: KeptElement): string {
  if (at === undefined) return "works";
  return `${lowest === 0 ? "stops" : `falls to ${percent(lowest)}`} ${afterWords(at)}`;
}

function verdict(kept: readonly KeptCheck[]): string {
  const elements = kept.flatMap((check) => check.elements);
  const stopped = elements.filter(({ lowest }) => lowest === 0);
  if (elements.length === 0) return "There is nothing to hold the plan against.";
  if (stopped.length > 0) {
    return "The plan stops what went on working then: either it is wired too tightly, or you are more exposed than most were. The reasons above say by what.";
  }
  return elements.some(({ lowest }) => lowest < 1)
    ? "The plan agrees, but for what it only reduces."
    : "The plan agrees.";
}
