import { addMonths } from "@mainstay/plan";
import { isLostWithin, scenariosOf } from "../../self-dependence.ts";
import { count } from "../../wording.ts";
import { treesOf } from "./call-tree.ts";
import { type Looked, lookedAt, type Prepared, together } from "./looked.ts";

/** The documents that are for the scenario: reviewed within a year, and in two places of which the scenario leaves one. */
export function documentsPoint(prepared: Prepared): Looked {
  const { plan, exercise } = prepared;
  const sops = plan.sops.filter((sop) => scenariosOf(plan, sop).includes(exercise.scenario));
  const trees = treesOf(prepared);
  if (sops.length + trees.length === 0)
    return { evidence: [], lacks: ["No procedure and no call tree is for the scenario."] };
  const current = lookedAt(sops, ({ id, name, reviewed }) =>
    reviewed !== undefined && addMonths(reviewed, 12) >= exercise.date
      ? { shows: `${name} was reviewed on ${reviewed}.`, record: `sops/${id}` }
      : {
          lacks: `${name} was ${reviewed === undefined ? "never reviewed" : `last reviewed on ${reviewed}, more than a year before`}.`,
        },
  );
  const placed = lookedAt([...sops, ...trees], ({ name, copies = [] }) => {
    const left = copies.filter((id) => !isEverLost(prepared, id));
    const places = count(copies.length, "place");
    if (copies.length < 2) return { lacks: `${name} is in ${places}, and not in two.` };
    return left.length === 0
      ? { lacks: `${name} is in ${places}, and the scenario takes all of them.` }
      : { shows: `${name} is in ${places}, of which the scenario leaves ${left.length}.` };
  });
  return together(current, placed);
}

function isEverLost({ cascade }: Prepared, id: Parameters<typeof isLostWithin>[1]): boolean {
  return isLostWithin(cascade, id, 0, Infinity);
}
