/** Where in the app one goes. */
type Page = { readonly to: string; readonly search?: Readonly<Record<string, string>> };

const lists: Readonly<Record<string, string>> = {
  elements: "/elements",
  scenarios: "/scenarios",
  strategies: "/strategies",
  sops: "/sops",
  callTrees: "/call-trees",
  impactAnalyses: "/impact-analyses",
};

/** Where a record of the plan is shown: on its own page, a unit as what belongs to it; undefined where there is no such page. */
export function pageOfRecord(collection: string, id: string): Page | undefined {
  if (collection === "units") return { to: "/elements", search: { unit: id } };
  const list = lists[collection];
  return list === undefined ? undefined : { to: `${list}/${id}` };
}
