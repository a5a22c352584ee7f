import type { UsageByUnit, UsageFile } from "@mainstay/m365";
import type { Plan } from "@mainstay/plan";
import { excerpt } from "../excerpt.ts";
import { heading, item, type Page } from "../page.ts";
import { count, firstOf, plain } from "../words.ts";
import type { ShownMap } from "./application-map.ts";

/** Everybody in the files who is counted in no unit, and what to do about it. */
export function notCountedText(
  page: Page,
  { plan, usage, files, all }: ShownMap,
): string | undefined {
  if (usage === undefined) return undefined;
  const { shown, rest } = excerpt(notCountedLines(plan, usage, files), all);
  if (shown.length === 0) return undefined;
  const lines = shown.map((line) => item(page, line));
  return [heading(page, "Who is not counted"), ...lines, ...rest].join("\n");
}

/** The same as sentences: those that ask for something to be done first, values with most people before others. */
export function notCountedLines(
  plan: Plan,
  usage: UsageByUnit,
  files: readonly UsageFile[],
): readonly string[] {
  const unitName = new Map(plan.units.map(({ id, name }) => [String(id), plain(name)]));
  const people = (number: number) => count(number, "person", "people");
  return [
    ...some(
      usage.concealed,
      `${count(usage.concealed, "name")} in the reports ${usage.concealed === 1 ? "is" : "are"} concealed, so nobody can be told to a unit by them: in the admin center, Settings, Org settings, Reports, let them show names, and fetch the reports again.`,
    ),
    ...hiddenActivity(plan, files),
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

/** In which services people are active by reports all of whose names are concealed, so that they can be told to no unit. */
function hiddenActivity({ elements }: Plan, files: readonly UsageFile[]): readonly string[] {
  const nameOf = new Map(elements.map(({ id, name }) => [String(id), name]));
  const most = new Map<string, number>();
  for (const { active } of files.filter(
    ({ concealed, rows }) => concealed > 0 && concealed === rows,
  )) {
    for (const [service, people] of active)
      if (people > 0) most.set(service, Math.max(people, most.get(service) ?? 0));
  }
  if (most.size === 0) return [];
  const services = [...most].map(
    ([service, people]) => `${plain(nameOf.get(service) ?? service)} (${people})`,
  );
  return [`Yet people were active, in units not known: ${firstOf(services, 8)}.`];
}

function some(number: number, line: string): readonly string[] {
  return number === 0 ? [] : [line];
}
