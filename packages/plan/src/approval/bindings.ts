import { encodeRecord } from "../edits/records.ts";
import { isObject, type Json, type JsonObject } from "../edits/json.ts";
import { objectivesSideBySide } from "../objectives.ts";
import type { Plan, RecordOf } from "../plan.ts";
import { formatDuration, type Minutes } from "../records/duration.ts";
import { defaultCriticalities } from "../records/organisation.ts";
import type { Approvable, Figures, RestsOn } from "./approvable.ts";

/** What of the records of a list an approval is bound to. */
type Binding<C extends Approvable> = {
  /** The fields that it is not bound to, each with the reason. Every other field counts, so that a new one does. */
  readonly aside: { readonly [field in keyof RecordOf<C>]?: string };
  /** The same of the items of its lists. */
  readonly asideIn?: {
    readonly [field in keyof RecordOf<C>]?: { readonly [part in keyof ItemOf<C, field>]?: string };
  };
  /** What it is bound to outside of the record. */
  readonly restsOn: (plan: Plan, record: RecordOf<C>) => RestsOn;
};

type ItemOf<C extends Approvable, Field extends keyof RecordOf<C>> =
  NonNullable<RecordOf<C>[Field]> extends readonly (infer Item)[] ? Item : never;

const label = "what it is called changes nothing that is done or asked";
const prose = "says what it is about; what is asked or done stands in other fields";
const credit = "who worked on it changes nothing that they found";
const outcome = "tells of the approval, and must not undo it";
const keeper = "who keeps it may change without what is kept";
const later = "is written down after the approval, about what was approved";
const alone = (): RestsOn => ({});

/** What approvals are bound to, by list. */
export const bindings: { readonly [C in Approvable]: Binding<C> } = {
  // The description is what people imagine when they agree to be ready for it, so it counts.
  scenarios: {
    aside: { name: label, owner: keeper, source: "says where it was found" },
    restsOn: alone,
  },
  // What would be done is often only described, so the description counts. What the plan says elsewhere does not: the
  // changes say what will stand there, whatever stands there now.
  strategies: {
    aside: { name: label, owner: keeper, status: "goes on after the approval, up to retired" },
    restsOn: alone,
  },
  // An answer to certain losses, by certain means: when these change, nobody has agreed that it still is one.
  sops: {
    aside: {
      name: label,
      description: prose,
      owner: keeper,
      version: "names a state of the text, which counts itself",
      reviewed: later,
      rehearsed: later,
    },
    restsOn: ({ scenarios, strategies }, sop) => ({
      scenarios: lossesOf(scenarios, sop.scenarios),
      strategies: named(strategies, sop.strategies).map((strategy) =>
        pick(encodeRecord("strategies", strategy), ["id", "changes"]),
      ),
    }),
  },
  // Numbers of people change weekly, and calling is the proof of them: only who calls whom is approved.
  callTrees: {
    aside: { name: label, description: prose, owner: keeper, tested: later },
    restsOn: alone,
  },
  // The objectives follow from the matrix by the scales of the organisation. Whether these change otherwise is the same to
  // an analysis, so that a new timeframe does not reopen all of them. `completed`, `expires` and `fiscalYear` count: with
  // them an old analysis could be made young.
  impactAnalyses: {
    aside: {
      name: label,
      description: prose,
      status: outcome,
      approver: outcome,
      approved: outcome,
      approvalRecord: outcome,
      facilitator: credit,
      contributors: credit,
    },
    restsOn: (plan, analysis) => {
      const { calculated, final } = objectivesSideBySide(plan, analysis);
      const { criticalities = defaultCriticalities } = plan.organisation;
      const place = criticalities.findIndex((one) => one === analysis.criticality);
      return {
        figures: {
          ...duration("calculated MTPD", calculated.mtpd?.value),
          ...duration("MTPD", final.mtpd),
          ...duration("RTO", final.rto),
          ...(place < 0 ? {} : { "place on the scale of criticality": place + 1 }),
        },
      };
    },
  },
  dependencyAnalyses: {
    aside: {
      name: label,
      description: prose,
      status: outcome,
      facilitator: credit,
      completedBy: credit,
      contributors: credit,
    },
    restsOn: alone,
  },
  // What is agreed to is what is risked: what is lost, when, by whom, how far, and when it is broken off. Who is to agree counts,
  // so that nobody else's approval stands for theirs. The injects do not: they are written until the last moment, say only what
  // the players are told, and are withheld from those who may read where the approval stands.
  exercises: {
    aside: {
      name: label,
      description: "says how it went as well",
      approved: outcome,
      injects: "carry out what is approved, and are secret until they are sent",
      trains: "what taking part counts as changes nothing of what is done",
      checks: later,
      strengths: later,
      improvements: later,
      reportedTo: later,
      reported: later,
      result: later,
    },
    asideIn: {
      goals: {
        measured: later,
        result: later,
        note: later,
        rating: later,
        strength: later,
        weakness: later,
        cause: later,
      },
      participants: { attended: later },
    },
    restsOn: ({ scenarios }, { scenario }) => ({ scenarios: lossesOf(scenarios, [scenario]) }),
  },
};

function lossesOf(
  scenarios: Plan["scenarios"],
  ids: readonly string[] | undefined,
): readonly JsonObject[] {
  return named(scenarios, ids).map((scenario) =>
    pick(encodeRecord("scenarios", scenario), ["id", "disruptions"]),
  );
}

function named<Named extends { readonly id: string }>(
  records: readonly Named[],
  ids: readonly string[] = [],
): readonly Named[] {
  return records.filter(({ id }) => ids.includes(id));
}

function pick(form: Json, fields: readonly string[]): JsonObject {
  if (!isObject(form)) return {};
  return Object.fromEntries(
    fields.flatMap((field) => (Object.hasOwn(form, field) ? [[field, form[field]]] : [])),
  );
}

function duration(name: string, value: Minutes | undefined): Figures {
  return value === undefined ? {} : { [name]: formatDuration(value) };
}
