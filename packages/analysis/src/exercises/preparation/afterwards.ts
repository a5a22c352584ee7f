import { addMonths } from "@mainstay/plan";
import { count } from "../../wording.ts";
import { type Looked, lookedAt, type Prepared, type Shown, together } from "./looked.ts";

/** Whether it passed or failed by its criteria; what failed is repeated in three to six months. */
export function resultPoint({ plan, exercise }: Prepared): Looked {
  const { result, goals = [], scenario, date, id } = exercise;
  if (result === undefined) return { evidence: [], lacks: ["It has no result yet."] };
  const judged = goals.filter((goal) => goal.result !== undefined);
  const evidence: readonly Shown[] = [
    {
      words: `It ${result}: ${judged.filter((goal) => goal.result === "passed").length} of ${goals.length} goals passed.`,
    },
  ];
  const unjudged = goals
    .filter((goal) => goal.result === undefined)
    .map(({ what }) => `${what}: nothing says how it came out.`);
  if (result === "passed") return { evidence, lacks: unjudged };
  const [from, until] = [addMonths(date, 3), addMonths(date, 6)];
  const [again] = plan.exercises
    .filter((other) => other.scenario === scenario && other.id !== id && other.date > date)
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
  if (again === undefined)
    return {
      evidence,
      lacks: [...unjudged, `It failed: plan to repeat it between ${from} and ${until}.`],
    };
  const isLate = again.date > until;
  return {
    evidence: isLate
      ? evidence
      : [
          ...evidence,
          {
            words: `It is repeated on ${again.date}: ${again.name}.`,
            record: `exercises/${again.id}`,
          },
        ],
    lacks: isLate
      ? [...unjudged, `It is repeated on ${again.date} only, and was to be by ${until}.`]
      : unjudged,
  };
}

/** Whether missteps and gaps were gone through: it says what went well or is to be better, and why each goal failed that did. */
export function reviewPoint({ exercise }: Prepared): Looked {
  const { goals = [], strengths = [], improvements = [] } = exercise;
  const failed = lookedAt(
    goals.filter(({ result }) => result === "failed"),
    ({ what, weakness, cause }) => {
      const why = cause ?? weakness;
      return why === undefined
        ? { lacks: `${what}: it failed, and nothing says why.` }
        : { shows: `${what}: ${why}` };
    },
  );
  const said = strengths.length + improvements.length;
  const whole: Looked =
    said === 0
      ? {
          evidence: [],
          lacks: [
            "Nothing says what went well and what is to be better, and nobody has noted that it was gone through.",
          ],
        }
      : {
          evidence: [
            {
              words: `${count(strengths.length, "thing")} went well, ${improvements.length} ${improvements.length === 1 ? "is" : "are"} to be better.`,
            },
          ],
          lacks: [],
        };
  return together(whole, failed);
}

/** Whether what was found is tracked: as many actions as goals failed, each with an owner. */
export function issuesPoint({ plan, exercise }: Prepared): Looked {
  const { goals = [], result } = exercise;
  const actions = plan.actions.filter(({ exercise: found }) => found === exercise.id);
  const failed = goals.filter((goal) => goal.result === "failed").length;
  if (actions.length === 0)
    return failed > 0 || result === "failed"
      ? { evidence: [], lacks: ["Something failed, and no action came of it."] }
      : { evidence: result === undefined ? [] : [{ words: "Nothing failed." }], lacks: [] };
  const few: Looked = {
    evidence: [],
    lacks:
      actions.length < failed
        ? [
            `${count(failed, "goal")} failed, and only ${count(actions.length, "action")} came of it.`,
          ]
        : [],
  };
  const owned = lookedAt(actions, ({ id, name, owner, status }) => {
    const person = plan.people.find(({ id }) => id === owner)?.name;
    return person === undefined
      ? { lacks: `${name}: nobody owns it.` }
      : { shows: `${name}: ${person}, ${status}.`, record: `actions/${id}` };
  });
  return together(few, owned);
}
