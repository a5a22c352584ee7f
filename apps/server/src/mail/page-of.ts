/** Where each kind of record has a page in the web app; the rest is shown in the overview. */
const pages: Readonly<Record<string, string>> = {
  elements: "elements",
  scenarios: "scenarios",
  strategies: "strategies",
  sops: "sops",
  callTrees: "call-trees",
  impactAnalyses: "impact-analyses",
};

/** The address of the page of a record such as `sops/by-fax`; of the overview where it has none. */
export function pageOf(origin: string, record: string | undefined): string {
  const [collection = "", id = ""] = record?.split("/") ?? [];
  const page = pages[collection];
  return page === undefined ? `${origin}/` : `${origin}/${page}/${encodeURIComponent(id)}`;
}
