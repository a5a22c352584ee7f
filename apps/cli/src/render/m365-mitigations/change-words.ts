import type { Place } from "@mainstay/m365";
import type { Element, Requirement } from "@mainstay/plan";
import { listed, percent, spanWords } from "../words.ts";

/** Gives what an id stands for its name in print. */
export type NameOf = (id: string) => string;

/** What would change at a place, a line for each change: `needs Mail or Radio instead of Mail alone`. */
export function changeWords({ record }: Place, name: NameOf): readonly string[] {
  const { list, before, after } = record;
  const names = (ids: readonly Element["id"][]) => listed(ids.map((id) => name(id)));
  const gained = (now: readonly Element["id"][] = [], then: readonly Element["id"][] = []) =>
    then.filter((id) => !now.includes(id));
  if (list === "people")
    return after.backup === undefined ? [] : [`has ${name(after.backup)} as backup`];
  if (list === "elements") {
    const time = after.recovery?.time;
    return [
      ...needsWords(before.needs ?? [], after.needs ?? [], name),
      ...(time === undefined || time === before.recovery?.time
        ? []
        : [`is restored within ${spanWords(time)}`]),
    ];
  }
  const copies = gained(before.copies, after.copies);
  return [
    ...(list === "sops" ? needsWords(before.needs ?? [], after.needs ?? [], name) : []),
    ...(list === "callTrees" && gained(before.channels, after.channels).length > 0
      ? [`is also called over ${names(gained(before.channels, after.channels))}`]
      : []),
    ...(copies.length === 0 ? [] : [`can also be read in ${names(copies)}`]),
  ];
}

function needsWords(
  before: readonly Requirement[],
  after: readonly Requirement[],
  name: NameOf,
): readonly string[] {
  const gone = before.filter((need) => !after.some((other) => isSame(need, other)));
  const come = after.filter((need) => !before.some((other) => isSame(need, other)));
  const told = new Set<Requirement>();
  const changes = gone.flatMap((need) => {
    const successor =
      come.find((other) => !told.has(other) && names(need, other) && isAlike(need, other)) ??
      come.find((other) => !told.has(other) && names(need, other)) ??
      (gone.length === come.length ? come.find((other) => !told.has(other)) : undefined);
    if (successor === undefined) return [`no longer needs ${targetWords(need, name)}`];
    told.add(successor);
    return successionWords(need, successor, name);
  });
  const others = come.filter((need) => !told.has(need));
  return [...new Set([...changes, ...others.map((need) => `needs ${targetWords(need, name)}`)])];
}

/** What becomes of a requirement that another one takes the place of. */
function successionWords(need: Requirement, then: Requirement, name: NameOf): readonly string[] {
  const what = targetWords(need, name);
  const added = then.targets.filter((id) => !need.targets.includes(id));
  const lost = need.targets.filter((id) => !then.targets.includes(id));
  return [
    ...(added.length > 0 && lost.length === 0
      ? [
          `needs ${targetWords(then, name)} instead of ${what}${need.targets.length === 1 ? " alone" : ""}`,
        ]
      : []),
    ...(lost.length > 0 ? [`needs ${targetWords(then, name)} instead of ${what}`] : []),
    ...(need.holds === then.holds
      ? []
      : [`holds ${spanWords(then.holds)} without ${what} instead of ${spanWords(need.holds)}`]),
    ...(need.loss === then.loss
      ? []
      : [`loses ${percent(then.loss)} without ${what} instead of ${percent(need.loss)}`]),
  ];
}

function targetWords({ targets, atLeast }: Requirement, name: NameOf): string {
  const words = targets.map((id) => name(id));
  if (atLeast === targets.length) return listed(words);
  if (atLeast > 1) return `${atLeast} of ${listed(words)}`;
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}

function isSame(one: Requirement, other: Requirement): boolean {
  return isAlike(one, other) && targetKey(one) === targetKey(other);
}

function isAlike(one: Requirement, other: Requirement): boolean {
  return one.holds === other.holds && one.loss === other.loss && one.for === other.for;
}

/** Whether what takes the place of a requirement speaks of the same thing. */
function names(need: Requirement, then: Requirement): boolean {
  return need.targets.some((id) => then.targets.includes(id));
}

function targetKey({ targets, atLeast }: Requirement): string {
  return `${atLeast} ${targets.join(" ")}`;
}
