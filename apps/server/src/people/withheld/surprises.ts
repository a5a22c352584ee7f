import type { PlanRecord } from "../../record/plan-record.ts";
import type { BegunExercises } from "./begun-exercises.ts";
import { type Reader, surprisesFor } from "./unseen.ts";
import { withheldOnce } from "./withheld-records.ts";

/** Where the plan is, and which exercises have begun. */
type Sources = {
  readonly record: Pick<PlanRecord, "head">;
  readonly begunExercises: Pick<BegunExercises, "among">;
};

/** What somebody who listens may hear of the journal of an exercise: nothing, that it has just begun for them, or all. */
type Hearing = "kept" | "begun" | "open";

/** The exercises that are a surprise to somebody for as long as they listen. */
export class Surprises {
  readonly #sources: Sources;
  readonly #reader: Reader;
  /** Those of which they know. */
  #begun: ReadonlySet<string> = new Set();

  constructor(sources: Sources, reader: Reader) {
    this.#sources = sources;
    this.#reader = reader;
  }

  /** Takes those that have begun for known. */
  async look(): Promise<void> {
    const { record, begunExercises } = this.#sources;
    this.#begun = await begunExercises.among(surprisesFor(record.head.plan, this.#reader));
  }

  /** What they may hear of a journal, by its address, that has something new; of the empty address, of any that may. */
  async hearOf(occasion: string): Promise<Hearing> {
    if (occasion === "") {
      const before = this.#begun;
      await this.look();
      return [...this.#begun].some((id) => !before.has(id)) ? "begun" : "open";
    }
    const { record, begunExercises } = this.#sources;
    const { plan } = record.head;
    const surprises = surprisesFor(plan, this.#reader);
    const id = surprises.find((one) => occasion === `exercises/${one}`);
    if (id === undefined) {
      const begun = await begunExercises.among(surprises);
      const exercises = surprises.filter((one) => !begun.has(one));
      // What is gone may go on under another name.
      return withheldOnce(plan, { exercises }, [occasion]).has(occasion) ? "kept" : "open";
    }
    const isKnown = this.#begun.has(id);
    const hasBegun = (await begunExercises.among([id])).has(id);
    const others = [...this.#begun].filter((one) => one !== id);
    this.#begun = new Set(hasBegun ? [...others, id] : others);
    if (!hasBegun) return "kept";
    return isKnown ? "open" : "begun";
  }
}
