import type { EvidenceKind, MapClass } from "@mainstay/analysis";

/** What the classes are called. */
export const classWords: Readonly<Record<MapClass, string>> = {
  "enterprise-wide": "Enterprise-wide",
  shared: "Shared",
  specific: "Specific",
  unused: "Unused",
};

/** What the classes mean. */
export const classMeanings: Readonly<Record<MapClass, string>> = {
  "enterprise-wide": "used by units with at least 75 % of the people",
  shared: "used by several units",
  specific: "used by one unit",
  unused: "used by no unit",
};

/** What kinds of evidence are called. */
export const evidenceKindWords: Readonly<Record<EvidenceKind, string>> = {
  declared: "Declared in the plan",
  active: "Active in usage reports",
  licensed: "Licensed",
};
