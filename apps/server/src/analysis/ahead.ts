import type { PlanRecord } from "../record/plan-record.ts";

/** A question was not answered, because whoever would have knows a later revision than the one that it is about. */
export class Ahead extends Error {
  override name = "Ahead";
  readonly revision: number;

  constructor(revision: number) {
    super(`revision ${revision} is known already`);
    this.revision = revision;
  }
}

/** Asks, and where others are ahead asks again once the plan is known as of their revision, so that all tell of the same one. */
export async function caughtUp<Result>(
  record: Pick<PlanRecord, "reach">,
  ask: () => Promise<Result>,
): Promise<Result> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Ahead)) throw error;
      await record.reach(error.revision);
    }
  }
}
