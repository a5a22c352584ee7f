import type { FeatureId } from "./features.ts";

/** When something of the catalog applies: a feature, or what features say together. */
export type Condition =
  | FeatureId
  | { readonly not: Condition }
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] };

/** Whether a tenant with these features meets a condition; what has none always applies. */
export function isMet(condition: Condition | undefined, has: ReadonlySet<string>): boolean {
  if (condition === undefined) return true;
  if (typeof condition === "string") return has.has(condition);
  if ("not" in condition) return !isMet(condition.not, has);
  if ("any" in condition) return condition.any.some((part) => isMet(part, has));
  return condition.all.every((part) => isMet(part, has));
}

/** A condition in words: `files-on-demand and not pinned-files`. */
export function formatCondition(condition: Condition): string {
  if (typeof condition === "string") return condition;
  if ("not" in condition) return `not ${bracketed(condition.not)}`;
  if ("any" in condition) {
    return condition.any
      .map((part) => (isWord(part) || "any" in part ? formatCondition(part) : bracketed(part)))
      .join(" or ");
  }
  return condition.all.map(bracketed).join(" and ");
}

/** The features that a condition speaks of. */
export function featuresOf(condition: Condition | undefined): readonly FeatureId[] {
  if (condition === undefined) return [];
  if (typeof condition === "string") return [condition];
  if ("not" in condition) return featuresOf(condition.not);
  return ("any" in condition ? condition.any : condition.all).flatMap(featuresOf);
}

function bracketed(condition: Condition): string {
  const words = formatCondition(condition);
  return isWord(condition) || "not" in condition ? words : `(${words})`;
}

function isWord(condition: Condition): condition is FeatureId {
  return typeof condition === "string";
}
