import type { Edit } from "./operation.ts";

/**
 * Which addresses are of what an analysis sees of an element or a procedure, as a regular expression that databases understand too. That
 * a record comes into the plan or leaves it is no change of it; it is one of whatever has come to need it.
 */
export const seenChange =
  "^(elements/[^/]+/(needs|recovery|objectives|availability|kind)|sops/[^/]+/(needs|copies|steps|scenarios|strategies))(/|$)";

/** The addresses of the elements and procedures of which an edit changes what an analysis sees, each once: `elements/mail`. */
export function changedRecords(edit: Edit): readonly string[] {
  const pattern = new RegExp(seenChange);
  const changed = edit
    .map((operation) => ("put" in operation ? operation.put : operation.remove))
    .filter((address) => pattern.test(address));
  return [...new Set(changed.map((address) => address.split("/").slice(0, 2).join("/")))];
}
