import {
  type Element,
  type ElementId,
  type Minutes,
  type Plan,
  defaultCriticalities,
  minutes,
  never,
} from "@mainstay/plan";
import { askedAlone, askedOf } from "./assessment/asked.ts";
import { blackStart } from "./assessment/black-start.ts";
import { gapOf } from "./assessment/gap.ts";
import { Inquiry } from "./assessment/inquiry.ts";
import { graphOf } from "./graph/graph-of.ts";
import { type Graph, idOf } from "./graph/graph.ts";
import { once } from "./once.ts";
import type { Assessment, ElementAssessment, Gap } from "./results.ts";

/**
 * What is asked of every element and what it can do (SPEC 3): criticality and objectives inherited through the cascade,
 * capabilities, black start, gaps, and the rings that a black start cannot get out of. The plan has been checked.
 */
export function assess(plan: Plan): Assessment {
  const graph = graphOf(plan);
  const scale: readonly string[] = plan.organisation.criticalities ?? defaultCriticalities;
  const { rto, rpo, rank } = askedBy(plan, graph, scale);

  const asked = askedOf(graph);
  const required = new Inquiry(asked, { asked: rto, isTimed: true });
  const points = new Inquiry(asked, { asked: rpo, isTimed: false });
  const ranks = new Inquiry(asked, { asked: rank, isTimed: false });
  // No rule asks what is required alone, and much of an assessment is asked for by rules.
  const alone = once(() => new Inquiry(askedAlone(asked), { asked: rto, isTimed: true }));
  const start = blackStart(graph);
  const later: Later = {
    why: (node) => reasonFor(required, graph, node),
    alone: (node) => minutes(alone().answers[node]),
  };

  const elements = new Map<ElementId, ElementAssessment>();
  for (const [position, element] of plan.elements.entries()) {
    const node = graph.nodeAt[position];
    const figures = {
      criticality: scale[ranks.answers[node]],
      required: minutes(required.answers[node]),
      requiredPoint: minutes(points.answers[node]),
      blackStart: minutes(start.wholeFrom[node]),
    };
    elements.set(element.id, new AssessedElement(element, figures, { node, later }));
  }
  return { elements, rings: start.rings };
}

/** What each node asks for: its `rto`, its `rpo`, and the rank of its criticality; Infinity where it asks for none. */
function askedBy({ elements }: Plan, { size, nodeAt }: Graph, scale: readonly string[]) {
  const rto = new Float64Array(size);
  const rpo = new Float64Array(size);
  const rank = new Float64Array(size);
  for (const [position, { objectives, criticality }] of elements.entries()) {
    const node = nodeAt[position];
    rto[node] = objectives?.rto ?? never;
    rpo[node] = objectives?.rpo ?? never;
    rank[node] = criticality === undefined ? never : scale.indexOf(criticality);
  }
  return { rto, rpo, rank };
}

function reasonFor(inquiry: Inquiry, graph: Graph, node: number): Why {
  const reason = inquiry.reason(node);
  return {
    by: reason && idOf(graph, reason.asker),
    path: reason?.chain.map((member) => idOf(graph, member)) ?? [],
  };
}

type Why = { readonly by: ElementId | undefined; readonly path: readonly ElementId[] };

type Figures = Pick<ElementAssessment, "criticality" | "required" | "requiredPoint" | "blackStart">;

/** What is worked out of a node only when it is asked for. */
type Later = {
  readonly why: (node: number) => Why;
  readonly alone: (node: number) => Minutes;
};

/** One element's assessment. */
class AssessedElement implements ElementAssessment {
  readonly criticality: string | undefined;
  readonly required: Minutes;
  readonly requiredPoint: Minutes;
  readonly capability: Minutes | undefined;
  readonly blackStart: Minutes;
  readonly gap: Gap | undefined;
  readonly #node: number;
  readonly #later: Later;
  #why: Why | undefined;

  constructor(
    element: Element,
    figures: Figures,
    { node, later }: { readonly node: number; readonly later: Later },
  ) {
    this.criticality = figures.criticality;
    this.required = figures.required;
    this.requiredPoint = figures.requiredPoint;
    this.capability = element.recovery?.time;
    this.blackStart = figures.blackStart;
    this.gap = gapOf(element, figures);
    this.#node = node;
    this.#later = later;
  }

  get requiredAlone(): Minutes {
    return this.#later.alone(this.#node);
  }

  get requiredBy(): ElementId | undefined {
    return this.#reason().by;
  }

  get requiredPath(): readonly ElementId[] {
    return this.#reason().path;
  }

  #reason(): Why {
    this.#why ??= this.#later.why(this.#node);
    return this.#why;
  }
}
