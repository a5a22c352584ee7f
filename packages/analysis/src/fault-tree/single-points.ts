import { Evaluation, scenariosAtOnce } from "../circuit/evaluation.ts";
import { toCircuit } from "./evaluate.ts";
import type { FaultTree, Node } from "./fault-tree.ts";

/** Of some events those that bring the top about when nothing else happens, by trying each; no diagram is built. */
export function singlePoints(
  tree: FaultTree,
  tried: readonly Node[] = [...tree.events.keys()],
): readonly Node[] {
  const {
    circuit,
    tops: [top],
  } = toCircuit(tree);
  const evaluation = new Evaluation(circuit);
  const singles: Node[] = [];
  for (let first = 0; first < tried.length; first += scenariosAtOnce) {
    const block = tried.slice(first, first + scenariosAtOnce);
    evaluation.clear();
    for (const [scenario, event] of block.entries()) evaluation.assume(event, scenario);
    evaluation.run();
    for (const scenario of evaluation.scenariosOf(top))
      if (scenario < block.length) singles.push(block[scenario]);
  }
  return singles;
}
