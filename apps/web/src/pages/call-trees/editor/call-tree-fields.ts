import type { CallTree } from "@mainstay/plan";
import { type Fields, present } from "../../../components/record/present.ts";

/** The call tree with other fields; undefined, or an empty list, takes a field away. */
export function withFields(tree: CallTree, fields: Fields<CallTree>): CallTree {
  const { id, name, start, calls } = tree;
  return {
    ...present({ ...tree, ...fields }),
    id,
    name: fields.name ?? name,
    start: fields.start ?? start,
    calls: fields.calls ?? calls,
  };
}
