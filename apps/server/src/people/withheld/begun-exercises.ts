import { exerciseClock } from "@mainstay/analysis";
import type { Journal } from "@mainstay/store";
import type { Notices } from "../../record/notices.ts";

/** Finds which exercises have begun, by their journals. One that has is remembered, until its journal has something new. */
export class BegunExercises {
  readonly #journal: Pick<Journal, "read">;
  readonly #begun = new Set<string>();
  /** How often anything was forgotten: what was read before that is not remembered. */
  #forgotten = 0;

  constructor(journal: Pick<Journal, "read">, notices: Notices) {
    this.#journal = journal;
    notices.subscribe((occasion) => {
      this.#forgotten++;
      if (occasion === undefined) this.#begun.clear();
      else this.#begun.delete(occasion.replace("exercises/", ""));
    });
  }

  /** Those of these exercises, by their ids, that have begun. */
  async among(exercises: readonly string[]): Promise<ReadonlySet<string>> {
    const begun = new Set<string>();
    for (const id of exercises) if (await this.#hasBegun(id)) begun.add(id);
    return begun;
  }

  async #hasBegun(id: string): Promise<boolean> {
    if (this.#begun.has(id)) return true;
    const forgotten = this.#forgotten;
    const hasBegun = await hasExerciseBegun(this.#journal, id);
    if (hasBegun && forgotten === this.#forgotten) this.#begun.add(id);
    return hasBegun;
  }
}

async function hasExerciseBegun(journal: Pick<Journal, "read">, id: string): Promise<boolean> {
  const entries = await journal.read({ collection: "exercises", id });
  return exerciseClock(entries).state !== "planned";
}
