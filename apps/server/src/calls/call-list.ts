import type { CallTree, Person, Plan } from "@mainstay/plan";
import type { CalledChannel, CalledPlace, CallList } from "@mainstay/store";

/**
 * Whom a call tree calls, in its order and level by level, with who stands in for each: their backup, then the backup of that one.
 * It is what the plan says now; a call keeps it.
 */
export function callListOf(
  { people }: Pick<Plan, "people">,
  tree: CallTree,
  channels: readonly CalledChannel[],
): CallList {
  const known = new Map<string, Person>(people.map((person) => [person.id, person]));
  const places = placesOf(tree, known);
  const named = new Set(places.flatMap(({ person, standIns }) => [person, ...standIns]));
  if (tree.owner !== undefined) named.add(tree.owner);
  return {
    tree: { id: tree.id, name: tree.name },
    ...(tree.owner === undefined ? {} : { owner: tree.owner }),
    channels,
    people: [...named].flatMap((id) => {
      const person = known.get(id);
      return person === undefined ? [] : [{ id, name: person.name, contacts: person.contacts }];
    }),
    places,
  };
}

function placesOf({ start, calls }: CallTree, known: ReadonlyMap<string, Person>): CalledPlace[] {
  const called = Map.groupBy(calls, ({ from }): string => from);
  const places: CalledPlace[] = [{ person: start, standIns: standInsFor(start, known) }];
  // It grows while it is gone through; that it is a tree, the plan was checked for.
  for (const { person: after } of places) {
    for (const person of (called.get(after) ?? []).flatMap(({ to }) => to))
      places.push({ person, after, standIns: standInsFor(person, known) });
  }
  return places;
}

function standInsFor(person: string, known: ReadonlyMap<string, Person>): readonly string[] {
  const line = new Set<string>([person]);
  for (let next = known.get(person)?.backup; next !== undefined; next = known.get(next)?.backup) {
    if (line.has(next)) break;
    line.add(next);
  }
  return [...line].slice(1);
}
