import { type Edit, type Plan, replayEdits } from "@mainstay/plan";
import { emptyPlan } from "./empty-plan.ts";

/** So many edits are applied at once: each alone would cost a copy of every list that it touches. */
const span = 500;

/** Edits that do not fit the plan that those before them lead to. */
export class UnfitEdits extends Error {
  override name = "UnfitEdits";
  /** The last revision that was to be reached by them. */
  readonly revision: number;

  constructor(revision: number, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`the edits up to revision ${revision} lead to no plan: ${why}`, { cause });
    this.revision = revision;
  }
}

/** The plan that recorded edits lead to, one after the other, from an empty one on. */
export class PlanReplay {
  #plan: Plan = emptyPlan;
  #edits: Edit[] = [];
  #revision = 0;

  /** Goes on by an edit. Throws UnfitEdits. */
  add(edit: Edit): void {
    this.#revision++;
    this.#edits.push(edit);
    if (this.#edits.length >= span) this.#apply();
  }

  /** The plan after all edits so far. Throws UnfitEdits. */
  get plan(): Plan {
    if (this.#edits.length > 0) this.#apply();
    return this.#plan;
  }

  #apply(): void {
    try {
      this.#plan = replayEdits(this.#plan, this.#edits);
    } catch (error) {
      throw new UnfitEdits(this.#revision, error);
    }
    this.#edits = [];
  }
}
