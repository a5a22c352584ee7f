import type { Kind } from "@mainstay/plan";

/** What a kind of element is called where people read it, for one and for many. */
export const kindWords: Readonly<Record<Kind, { readonly one: string; readonly many: string }>> = {
  function: { one: "Function", many: "Functions" },
  process: { one: "Process", many: "Processes" },
  service: { one: "Service", many: "Services" },
  application: { one: "Application", many: "Applications" },
  infrastructure: { one: "Infrastructure", many: "Infrastructure" },
  site: { one: "Site", many: "Sites" },
  team: { one: "Team", many: "Teams" },
  supplier: { one: "Supplier", many: "Suppliers" },
  partner: { one: "Partner", many: "Partners" },
  customer: { one: "Customer", many: "Customers" },
  information: { one: "Information", many: "Information" },
};

/** A word of a scale such as `mission-critical` as people read it. */
export function scaleWords(word: string): string {
  const spaced = word.replaceAll("-", " ");
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
