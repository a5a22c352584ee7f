import { Incident } from "@mainstay/plan";
import * as z from "zod";
import { DurationText, IdText } from "../duration.ts";

const Instant = z.iso.datetime();
const Later = Instant.nullable();
const Path = z.array(IdText);

const LossEntry = z.strictObject({
  element: IdText,
  level: z.number().min(0).max(1).meta({ description: "What remains of it" }),
  from: Instant,
  back: Later.meta({ description: "null: nobody has reported it back" }),
});

const OutageEntry = z
  .strictObject({
    element: IdText,
    state: z.enum(["down", "falls", "back"]),
    from: Later.meta({ description: "Since when it is down, or from when it will be" }),
    to: Later.meta({ description: "When it came back" }),
    rto: Later.meta({ description: "By when it is to be back; null: nobody asks" }),
    mtpd: Later.meta({ description: "When its loss is unacceptable; null: nobody says" }),
    chain: Path.meta({ description: "From what was lost to it" }),
    expected: z.strictObject({ back: Later, rtoBreach: Later, mtpdBreach: Later }).nullable().meta({
      description: "By the recovery times of the plan; null: it does not fall then, or is back",
    }),
  })
  .meta({ id: "ResponseOutage" });

const RestorationEntry = z
  .strictObject({
    element: IdText,
    level: z.number().min(0).max(1),
    lost: Instant,
    work: DurationText.meta({ description: "How long restoring takes; never: nobody said" }),
    ready: Later.meta({ description: "From when work can go on; null: not as things stand" }),
    done: Later.meta({ description: "When it is back by the plan; null: nobody knows" }),
    isOverdue: z.boolean().meta({ description: "Whether it should be back by now" }),
    waitsFor: Path,
    deadline: z
      .strictObject({
        element: IdText,
        objective: z.enum(["rto", "mtpd"]),
        at: Instant,
        path: Path,
      })
      .nullable()
      .meta({ description: "Which function or process asks first that it is back, and why" }),
    holdsDown: z.int().meta({ description: "How many functions and processes wait for it" }),
  })
  .meta({ id: "Restoration" });

const ProcedureEntry = z
  .strictObject({
    collection: z.enum(["sops", "callTrees"]),
    id: IdText,
    name: z.string(),
    scenarios: z.array(IdText).meta({ description: "For which it is that lose something alike" }),
    standing: z.enum(["works", "hindered", "unusable"]),
    lacks: z.array(
      z.strictObject({
        lacks: z.enum(["need", "copies", "channels"]),
        lost: Path,
        from: Instant,
      }),
    ),
    steps: z.array(z.strictObject({ step: z.int(), what: z.string(), lost: Path })).meta({
      description: "Those that cannot be done as they are written, by their place from 0",
    }),
    until: Later.meta({ description: "When it cannot be used any more; null: it goes on" }),
    begun: Later.meta({ description: "When the journal says that it began; null: it did not" }),
  })
  .meta({ id: "ProcedureStanding" });

/** How an incident of one's own stands: what is down and until when that is bearable, what to bring back first, what works. */
export const ResponseDocument = z.strictObject({
  incident: IdText,
  name: z.string(),
  kind: z.enum(["real", "near-miss"]),
  now: Instant.meta({ description: "The instant of all this: the end, of what is over" }),
  began: Instant,
  severity: Incident.shape.severity.unwrap().nullable().meta({
    description: "How grave it is; null: nobody said",
  }),
  leader: IdText.nullable().meta({ description: "Who leads: an id of people" }),
  detected: Later.meta({ description: "When it was noticed" }),
  declared: Later,
  activated: Later.meta({ description: "When procedures began" }),
  ended: Later,
  reviewed: z.iso.date().nullable(),
  losses: z.array(LossEntry),
  outages: z.array(OutageEntry).meta({
    description: "By the next objective that is missed; what is back comes last",
  }),
  restorations: z.array(RestorationEntry).meta({ description: "What to bring back first" }),
  procedures: z.array(ProcedureEntry).meta({ description: "First those for what is lost" }),
  names: z.record(IdText, z.string()).meta({ description: "What the elements in it are called" }),
});
export type ResponseDocument = z.output<typeof ResponseDocument>;
