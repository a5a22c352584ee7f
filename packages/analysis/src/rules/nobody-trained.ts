import { audiencesOf, groupsOf } from "../programme/audiences.ts";
import { lastDone } from "../programme/trainings.ts";
import { named } from "../wording.ts";
import type { Rule } from "../rule.ts";

/** What is to be known in an emergency is known by somebody. */
export const nobodyTrained: Rule = {
  id: "nobody-trained",
  title: "A training that holds for nobody it is for",
  severity: "warning",
  source: "ISO 22301:2019, 7.2; NIST SP 800-84, 3; Mainstay continuity model, 6",
  *find({ plan, today }) {
    const audiences = audiencesOf(plan);
    for (const [at, training] of plan.trainings.entries()) {
      const done = lastDone(plan, training);
      for (const { whom, people } of groupsOf(training, audiences)) {
        const isTrained = [...people].some((person) => (done.get(person)?.until ?? "") >= today);
        if (people.size === 0 || isTrained) continue;
        yield {
          path: ["trainings", at],
          subject: training.id,
          message: `The training ${named(training)} is for ${whom}, and holds for none of ${people.size}: train at least one of them`,
        };
      }
    }
  },
};
