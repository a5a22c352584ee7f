import type { UsageByUnit } from "@mainstay/m365";
import type { Plan } from "@mainstay/plan";
import { excerpt } from "../excerpt.ts";
import { heading, item, type Page } from "../page.ts";
import { count, firstOf, plain } from "../words.ts";
import type { ShownMap } from "./application-map.ts";

/** Everybody in the files who is counted in no unit, and what to do about it. */
export function notCountedText(page: Page, { plan, usage, all }: ShownMap): string | undefined {
  if (usage === undefined) return undefined;
  const { shown, rest } = excerpt(notCountedLines(plan, usage), all);
  if (shown.length === 0) return undefined;
  const lines = shown.map((line) => item(page, line));
  return [heading(page, "Who is not counted"), ...lines, ...rest].join("\n");
}

/** The same as sentences: those that ask for something to be done first, values with most people before others. */
export function notCountedLines(plan: Plan, usage: UsageByUnit): readonly string[] {
  const unitName = new Map(plan.units.map(({ id, name }) => [String(id), plain(name)]));
  const people = (number: number) => count(number, "person", "people");
  return [
    ...some(
      usage.concealed,
      `${count(usage.concealed, "name")} in the reports ${usage.concealed === 1 ? "is" : "are"} concealed, so nobody can be told to a unit by them: in the admin center, Settings, Org settings, Reports, let them show names, and fetch the reports again.`,
    ),
    ...usage.unmatched.map(({ value, people: number, reason, near }) => {
      const why =
        reason === "ambiguous" ? "is the name of several units" : "is no unit of the plan";
      const advice = near === undefined ? "" : ` (perhaps ${unitName.get(near) ?? near}: ${near})`;
      return `"${plain(value)}" ${why}${advice}: ${people(number)}. Say which with --units.`;
    }),
    ...some(usage.blank, `No unit in the directory: ${people(usage.blank)}.`),
    ...some(usage.leftOut, `Left out by --units: ${people(usage.leftOut)}.`),
    ...some(usage.guests, `Guests: ${usage.guests}.`),
    ...some(
      usage.disabled,
      `Disabled accounts, such as shared mailboxes and people who left: ${usage.disabled}.`,
    ),
    ...some(
      usage.strangers,
      `In a report but not in the list of users: ${people(usage.strangers)}.`,
    ),
    ...some(
      usage.unknownProducts.size,
      `Products of which nothing is known, so that their licences do not count: ${firstOf([...usage.unknownProducts.keys()].map(plain), 3)}. Give the tenant's subscriptions or Microsoft's list of products with --licences.`,
    ),
  ];
}

function some(number: number, line: string): readonly string[] {
  return number === 0 ? [] : [line];
}
