import type { Head } from "@mainstay/store";
import type { Plan } from "@mainstay/plan";
import type { Person } from "../../http/context.ts";
import type { PlanRecord } from "../../record/plan-record.ts";
import type { BegunExercises } from "./begun-exercises.ts";
import { planWithout } from "./plan-without.ts";
import { withheldOnce } from "./withheld-records.ts";
import { surprisesFor, type Unseen, unseenBy } from "./unseen.ts";

/** Where the plan is, and which exercises have begun. */
type Sources = { readonly record: PlanRecord; readonly begunExercises: BegunExercises };

/** The current plan as somebody may read it: without what they are still to be told. */
export class SeenRecord {
  /** All of the plan, for what is judged by it and told in other words. */
  readonly whole: PlanRecord;
  readonly #person: Person;
  readonly #begun: ReadonlySet<string>;
  /** Worked out once for each head. */
  #known: { readonly head: Head; readonly unseen: Unseen } | undefined;

  private constructor(whole: PlanRecord, person: Person, begun: ReadonlySet<string>) {
    this.whole = whole;
    this.#person = person;
    this.#begun = begun;
  }

  /** As somebody may read it from now on. What begins later is there for who asks then. */
  static async of({ record, begunExercises }: Sources, person: Person): Promise<SeenRecord> {
    const surprises = surprisesFor(record.head.plan, person);
    return new SeenRecord(record, person, await begunExercises.among(surprises));
  }

  /** What is left out. */
  get unseen(): Unseen {
    const { head } = this.whole;
    if (this.#known?.head !== head)
      this.#known = { head, unseen: unseenBy(head.plan, this.#person, this.#begun) };
    return this.#known.unseen;
  }

  /**
   * Whether there is a record that they are to know nothing of at an address, or one that is gone and may go on under another name.
   */
  isKept({ collection, id }: { readonly collection: string; readonly id: string }): boolean {
    const address = `${collection}/${id}`;
    return withheldOnce(this.whole.head.plan, this.unseen, [address]).has(address);
  }

  /** As it is written. */
  get head(): Head {
    const { head } = this.whole;
    const plan = planWithout(head.plan, this.unseen);
    return plan === head.plan ? head : { ...head, plan };
  }

  /** The same with what it uses of the catalogs. */
  get complete(): Plan {
    return planWithout(this.whole.complete, this.unseen);
  }

  /** Commits an edit of the whole plan; `review` is shown all of it. */
  commit(...proposed: Parameters<PlanRecord["commit"]>): ReturnType<PlanRecord["commit"]> {
    return this.whole.commit(...proposed);
  }
}
