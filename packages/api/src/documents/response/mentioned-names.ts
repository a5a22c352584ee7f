import type { Plan } from "@mainstay/plan";
import type { ResponseDocument } from "./response-document.ts";

/** What the elements are called that a response speaks of, by id, in the order of the plan. */
export function mentionedNames(
  { elements }: Plan,
  {
    losses,
    outages,
    restorations,
    procedures,
  }: Pick<ResponseDocument, "losses" | "outages" | "restorations" | "procedures">,
): Readonly<Record<string, string>> {
  const mentioned = new Set<string>([
    ...losses.map(({ element }) => element),
    ...outages.flatMap(({ element, chain }) => [element, ...chain]),
    ...restorations.flatMap(({ element, waitsFor, deadline }) => [
      element,
      ...waitsFor,
      ...(deadline?.path ?? []),
    ]),
    ...procedures.flatMap(({ lacks, steps }) => [...lacks, ...steps].flatMap(({ lost }) => lost)),
  ]);
  return Object.fromEntries(
    elements.flatMap(({ id, name }) => (mentioned.has(id) ? [[id, name]] : [])),
  );
}
