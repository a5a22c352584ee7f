import { Evaluation, scenariosAtOnce } from "../circuit/evaluation.ts";
import { toCircuit } from "./evaluate.ts";
import type { FaultTree, Node } from "./fault-tree.ts";

/** The events that bring the top about when nothing else happens, in rising order, by trying each; no diagram is built. */
export function singlePoints(tree: FaultTree): readonly Node[] {
  const {
    circuit,
    tops: [top],
  } = toCircuit(tree);
  const evaluation = new Evaluation(circuit);
  const singles: Node[] = [];
  for (let first = 0; first < tree.events.length; first += scenariosAtOnce) {
    const stop = Math.min(first + scenariosAtOnce, tree.events.length);
    evaluation.clear();
    for (let event = first; event < stop; event++) evaluation.assume(event, event - first);
    evaluation.run();
    for (const scenario of evaluation.scenariosOf(top)) {
      if (first + scenario < stop) singles.push(first + scenario);
    }
  }
  return singles;
}
