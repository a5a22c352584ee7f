import { listOfRecords } from "@mainstay/api";

/** Where in the app one goes. */
type Page = { readonly to: string; readonly search?: Readonly<Record<string, string>> };

/** Where a record of the plan, or a call, is shown: on its own page, a unit as what belongs to it; undefined where there is no such page. */
export function pageOfRecord(collection: string, id: string): Page | undefined {
  if (collection === "units") return { to: "/elements", search: { unit: id } };
  const list = listOfRecords(collection);
  return list === undefined ? undefined : { to: `${list}/${id}` };
}
