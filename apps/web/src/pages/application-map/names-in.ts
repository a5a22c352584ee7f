import type { Plan } from "@mainstay/plan";

/** What elements and units are called; services that the plan does not have, by the names that they have elsewhere. */
export function namesIn(
  { elements, units }: Plan,
  elsewhere: ReadonlyMap<string, string>,
): (id: string) => string {
  const names = new Map<string, string>([
    ...elsewhere,
    ...units.map(({ id, name }) => [id, name] as const),
    ...elements.map(({ id, name }) => [id, name] as const),
  ]);
  return (id) => names.get(id) ?? id;
}
