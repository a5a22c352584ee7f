import type { Edit, Plan } from "@mainstay/plan";
import type { ObservedEnd } from "../../queries/observed.ts";
import type { Chosen } from "./chosen-end.ts";

/**
 * The edit by which a machine is in an element: a new one, or one that the plan has, which then is seen by its name or
 * address too. Of an element that only a catalog has the plan writes no more than that.
 */
export function placeMachine(
  { written, complete }: { readonly written: Plan; readonly complete: Plan },
  { name: place, host, address, network }: ObservedEnd,
  { id, isNew, name, kind }: Chosen,
): Edit {
  if ((host ?? address ?? network) === undefined) return [];
  // What is in no element is called as it is seen, with its site where another has the same.
  const sighting = place;
  if (isNew) {
    const value = { id, kind, name: name.trim(), seenAs: [sighting], evidence: "observed" };
    return [{ put: `elements/${id}`, value }];
  }
  const own = written.elements.find((one) => one.id === id);
  // What was known by its id alone goes on being so.
  const seenAs = [...(own?.seenAs ?? [id]), sighting];
  if (own !== undefined) return [{ put: `elements/${id}/seenAs`, value: seenAs }];
  const known = complete.elements.find((one) => one.id === id);
  if (known === undefined) return [];
  return [{ put: `elements/${id}`, value: { id, kind: known.kind, name: known.name, seenAs } }];
}
