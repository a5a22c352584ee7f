import type { Head } from "@mainstay/store";
import type { Plan } from "@mainstay/plan";
import type { Person } from "../http/context.ts";
import type { PlanRecord } from "../record/plan-record.ts";
import { planWithout, type Unseen, unseenBy } from "./unseen-injects.ts";

/** The current plan as somebody may read it: without the injects that they are still to be told. */
export class SeenRecord {
  /** All of the plan, for what is judged by it and told in other words. */
  readonly whole: PlanRecord;
  readonly #person: Person;
  /** Worked out once for each head. */
  #known: { readonly head: Head; readonly unseen: Unseen } | undefined;

  constructor(whole: PlanRecord, person: Person) {
    this.whole = whole;
    this.#person = person;
  }

  /** The exercises whose injects are left out. */
  get unseen(): Unseen {
    const { head } = this.whole;
    if (this.#known?.head !== head)
      this.#known = { head, unseen: unseenBy(head.plan, this.#person) };
    return this.#known.unseen;
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
