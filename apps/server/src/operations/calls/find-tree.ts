import type { CallTree } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import type { Services } from "../operation.ts";

/** The call tree of an id; a refusal where the plan has none. */
export function findTree({ record }: Pick<Services, "record">, id: string): CallTree {
  const tree = record.head.plan.callTrees.find((one) => one.id === id);
  if (tree !== undefined) return tree;
  throw new Refusal(404, `The plan has no call tree ${id}.`);
}
