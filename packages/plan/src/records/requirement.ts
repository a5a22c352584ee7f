import * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { Minutes, PlainDurationOrNever } from "./duration.ts";
import { Id, Share, Text } from "./primitives.ts";

/** What a requirement is needed for: to work, to be restored, or both. */
export const Purpose = z.enum(["operate", "recover", "both"]);
export type Purpose = z.output<typeof Purpose>;

/** Where a requirement is known from. */
export const Evidence = z.enum(["declared", "observed", "catalog", "imported"]);
export type Evidence = z.output<typeof Evidence>;

const qualities = {
  for: Purpose.optional().meta({
    description: "What it is needed for: to operate (if left out), to recover, or both",
  }),
  holds: PlainDurationOrNever.optional().meta({
    description:
      "How long its loss does no harm, thanks to a cache, stock or paper, a duration such as 30m or never; 0 if left out",
  }),
  loss: Share.optional().meta({
    description:
      "What share of the level its loss costs once holds is over, from 0 to 1; 1 (all) if left out",
  }),
  note: Text.optional().meta({ description: "Why it is needed" }),
  evidence: Evidence.optional().meta({
    description: "Where it is known from; declared if left out",
  }),
};

const targets = z.array(Id).min(1, "names no target: list at least one element id");

const RequirementInFile = z.union([
  Id,
  z.strictObject({
    targets: targets.meta({
      description: "What is needed, all of them or atLeast so many: ids of elements",
    }),
    atLeast: z.int().optional().meta({
      description: "How many of the targets must work; all of them if left out",
      minimum: 1,
    }),
    ...qualities,
  }),
  z.strictObject({
    any: targets.meta({ description: "Elements of which one is enough: ids of elements" }),
    ...qualities,
  }),
]);

const RequirementValue = z
  .strictObject({
    // As files write them they were looked at already.
    targets: z.array(z.string().brand<"ElementId">()),
    atLeast: z.int(),
    for: Purpose,
    holds: Minutes,
    loss: Share,
    note: z.string().optional(),
    evidence: Evidence,
  })
  .superRefine((requirement, context) => {
    const count = requirement.targets.length;
    const doubled = requirement.targets.find((id, at) => requirement.targets.indexOf(id) !== at);
    if (doubled !== undefined) {
      context.addIssue({
        code: "custom",
        path: ["targets"],
        message: `names ${doubled} twice: name each target once`,
      });
    }
    if (requirement.atLeast < 1 || requirement.atLeast > count) {
      const message = `${requirement.atLeast} is not possible with ${count} target${count === 1 ? "" : "s"}: atLeast is a whole number from 1 to ${count}`;
      context.addIssue({ code: "custom", path: ["atLeast"], message });
    }
  });

/**
 * An entry of `needs`: which elements are needed, how many of them, what for, how long their loss goes unnoticed
 * (`holds`) and what share of the element's level their loss costs (`loss`). Continuity-model §1.
 * Files may write a bare id, or `any: [a, b]` for one of several.
 */
export const Requirement = z.codec(RequirementInFile, RequirementValue, {
  decode: (written) => {
    if (typeof written === "string") return { ...defaults, targets: [written], atLeast: 1 };
    const { for: purpose, holds, loss, note, evidence } = written;
    const [listed, atLeast] =
      "any" in written
        ? [written.any, 1]
        : [written.targets, written.atLeast ?? written.targets.length];
    return {
      targets: listed,
      atLeast,
      for: purpose ?? defaults.for,
      holds: holds ?? defaults.holds,
      loss: loss ?? defaults.loss,
      ...(note === undefined ? {} : { note }),
      evidence: evidence ?? defaults.evidence,
    };
  },
  encode: ({ targets, atLeast, for: purpose, holds, loss, note, evidence }) => {
    const said = {
      ...(purpose === defaults.for ? {} : { for: purpose }),
      ...(holds === defaults.holds ? {} : { holds }),
      ...(loss === defaults.loss ? {} : { loss }),
      ...(note === undefined ? {} : { note }),
      ...(evidence === defaults.evidence ? {} : { evidence }),
    };
    const [only] = targets;
    if (targets.length === 1 && only !== undefined && Object.keys(said).length === 0) return only;
    if (targets.length > 1 && atLeast === 1) return { any: targets, ...said };
    return atLeast === targets.length ? { targets, ...said } : { targets, atLeast, ...said };
  },
});
export type Requirement = DeepReadonly<z.output<typeof Requirement>>;

const defaults = {
  for: "operate",
  holds: 0,
  loss: 1,
  evidence: "declared",
} as const;
