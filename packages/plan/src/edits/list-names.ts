import { formatDuration, parseDuration } from "../records/duration.ts";
import { isList, isObject, type Json } from "./json.ts";

type NameOf = (item: Json) => string | undefined;

/**
 * How the items of each list are named in an address. Records go by their `id`; a requirement by its targets
 * (`teams+zoom`), with `:recover` or `:both` where it is not to operate; a cell of the impact matrix by category and
 * time (`money@PT4H`); plain texts by themselves; what has nothing to go by, by its position from 1.
 */
const naming: Readonly<Record<string, NameOf>> = {
  uses: useName,
  features: itself,
  leaveOut: itself,
  needs: requirementName,
  targets: itself,
  any: itself,
  tags: itself,
  seenAs: itself,
  copies: itself,
  strategies: itself,
  scenarios: itself,
  channels: itself,
  contributors: itself,
  to: itself,
  criticalities: itself,
  ratings: itself,
  timeframes: durationName,
  categories: by("id"),
  contacts: by("kind"),
  disruptions: by("element"),
  calls: by("from"),
  impacts: impactName,
  peaks: by("when"),
  people: by("element", "name"),
  suppliers: by("element", "name"),
  customers: by("element", "name"),
  partners: by("element", "name"),
  facilities: by("element", "name"),
  technology: by("element", "name"),
  for: itself,
  roles: itself,
  members: itself,
  also: itself,
  trains: itself,
  completions: by("person"),
  participants: by("person"),
  injects: by("id"),
  checks: by("point"),
  achieved: by("element"),
  goals: byPosition,
  actionsTaken: byPosition,
  worked: byPosition,
  surprised: byPosition,
  wrong: byPosition,
  nextSteps: byPosition,
  assumptions: byPosition,
  involved: itself,
  strengths: byPosition,
  improvements: byPosition,
  told: byPosition,
  steps: byPosition,
  agreements: byPosition,
  changes: byPosition,
};

/** Whether a field of this name is a list, even where nothing is written yet. */
export function isListName(field: string): boolean {
  return Object.hasOwn(naming, field);
}

/** Whether the items of this list have no names but their positions. */
export function isNamedByPosition(list: string): boolean {
  return (naming[list] ?? byPosition) === byPosition;
}

/**
 * The names of the items of a list, one for each and all different: the second item of the same name is `name#2`, the
 * third `name#3`.
 */
export function namesOf(list: string, items: readonly Json[]): string[] {
  const nameOf = naming[list] ?? byPosition;
  const taken = new Set<string>();
  return items.map((item, at) => {
    const name = nameOf(item) ?? String(at + 1);
    let unique = name;
    for (let count = 2; taken.has(unique); count++) unique = `${name}#${count}`;
    taken.add(unique);
    return unique;
  });
}

/** The long form of a requirement or use, which has a place for every field: `{ targets, atLeast, ... }`. Others as they are. */
export function longForm(list: string, item: Json): Json {
  if (list === "uses" && typeof item === "string") return { id: item };
  if (list !== "needs") return item;
  if (typeof item === "string") return { targets: [item] };
  if (!isObject(item) || item["any"] === undefined) return item;
  const { any, ...qualities } = item;
  return { targets: any, atLeast: 1, ...qualities };
}

function itself(item: Json): string | undefined {
  return typeof item === "string" && item !== "" ? item : undefined;
}

function byPosition(): undefined {
  return undefined;
}

function by(...fields: readonly string[]): NameOf {
  return (item) => {
    if (!isObject(item)) return undefined;
    return fields.map((field) => itself(item[field] ?? null)).find((name) => name !== undefined);
  };
}

function useName(item: Json): string | undefined {
  return by("id")(longForm("uses", item));
}

function requirementName(item: Json): string | undefined {
  const requirement = longForm("needs", item);
  if (!isObject(requirement) || !isList(requirement["targets"])) return undefined;
  const targets = requirement["targets"].flatMap((target) => itself(target) ?? []).join("+");
  const purpose = itself(requirement["for"] ?? null) ?? "operate";
  return itself(purpose === "operate" ? targets : `${targets}:${purpose}`);
}

function impactName(item: Json): string | undefined {
  if (!isObject(item)) return undefined;
  const category = itself(item["category"] ?? null);
  const after = durationName(item["after"] ?? null);
  return category === undefined || after === undefined ? undefined : `${category}@${after}`;
}

function durationName(item: Json): string | undefined {
  if (item === 0) return formatDuration(item);
  const written = itself(item);
  if (written === undefined) return undefined;
  const length = parseDuration(written);
  return length === undefined ? written : formatDuration(length);
}
