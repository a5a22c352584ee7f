import type { ElementId, Minutes, Plan } from "@mainstay/plan";
import type { Cascade } from "../results.ts";
import { isLostWithin } from "../self-dependence.ts";

/** Over what people are reached at an instant of a scenario. */
export type WorkingChannel = {
  /** The first that works; absent where all are silent, or the plan names none. */
  readonly channel?: ElementId;
  /** Those before it, which do not. */
  readonly silent: readonly ElementId[];
};

/** The first channel that works at an instant: those of call trees in their order, then those of the steps of procedures (SPEC 12.2). */
export function workingChannel(plan: Plan, cascade: Cascade, at: Minutes): WorkingChannel {
  const channels = channelsOf(plan);
  const first = channels.findIndex((id) => !isLostWithin(cascade, id, at, at));
  if (first === -1) return { silent: channels };
  return { channel: channels[first], silent: channels.slice(0, first) };
}

function channelsOf({ callTrees, sops }: Plan): readonly ElementId[] {
  const calling = callTrees.flatMap(({ channels = [] }) => channels);
  const working = sops.flatMap(({ steps = [] }) =>
    steps.flatMap(({ channel }) => (channel === undefined ? [] : [channel])),
  );
  return [...new Set([...calling, ...working])];
}
