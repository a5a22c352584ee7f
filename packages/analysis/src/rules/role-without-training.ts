import type { Audience, PersonId, PlanPath } from "@mainstay/plan";
import { type Audiences, audiencesOf, roleKey, wantedFor } from "../programme/audiences.ts";
import type { Inspection } from "../inspection.ts";
import type { Match, Rule } from "../rule.ts";
import { count, firstOf } from "../wording.ts";

/** Whoever has a part when it happens is to learn that part, and so is who stands in. */
export const roleWithoutTraining: Rule = {
  id: "role-without-training",
  title: "A role that no training is for",
  severity: "warning",
  source: "ISO 22301:2019, 7.2 and 8.4.2; NIST SP 800-84, 3; Mainstay continuity model, 6",
  *find(inspection) {
    const { plan } = inspection;
    const audiences = audiencesOf(plan);
    for (const part of partsToLearn) {
      const people = audiences.parts[part];
      if (people.size === 0 || isTaught(inspection, { part, people, audiences })) continue;
      const [path, subject] = firstPlaceOf(inspection, part);
      yield {
        path,
        subject,
        message: `No training is for ${part}, who ${partWords[part]}: ${count(people.size, "person", "people")} with who stands in. Add one, or name them in \`roles\` or \`also\` of another`,
      };
    }
    yield* untaughtRoles(inspection, audiences);
  },
};

/** Parts that one learns; whoever owns or plays learns by what is for everybody. */
const partsToLearn = ["responders", "callers", "facilitators", "evaluators"] as const;
type PartToLearn = (typeof partsToLearn)[number];

const partWords: Readonly<Record<PartToLearn, string>> = {
  responders: "do or approve a step of a procedure",
  callers: "are in a call tree",
  facilitators: "lead an exercise that is to come",
  evaluators: "judge an exercise that is to come",
};

type Part = {
  readonly part: Audience;
  readonly people: ReadonlySet<PersonId>;
  readonly audiences: Audiences;
};

/** Whether a training names the part, or everybody who has it by what they are. */
function isTaught({ plan }: Inspection, { part, people, audiences }: Part): boolean {
  if (plan.trainings.some((training) => training.for?.includes(part))) return true;
  const named = new Set(
    plan.trainings.flatMap((training) => [...wantedFor({ ...training, for: [] }, audiences)]),
  );
  return [...people].every((person) => named.has(person));
}

/** What people are in the organisation, where some who are that are in the audience of no training at all. */
function* untaughtRoles({ plan }: Inspection, audiences: Audiences): Generator<Match> {
  const taught = new Set(plan.trainings.flatMap((training) => [...wantedFor(training, audiences)]));
  const told = new Set<string>();
  for (const [at, { id, role = "" }] of plan.people.entries()) {
    const key = roleKey(role);
    if (key === "" || told.has(key)) continue;
    const missing = [...(audiences.roles.get(key) ?? [])].filter((person) => !taught.has(person));
    if (missing.length === 0) continue;
    told.add(key);
    const names = missing.map(
      (person) => plan.people.find((one) => one.id === person)?.name ?? person,
    );
    yield {
      path: ["people", at, "role"],
      subject: id,
      message: `No training is for ${role.trim()}: ${firstOf(names)} ${missing.length === 1 ? "is" : "are"} to learn nothing; add a training for that role, or for everybody`,
    };
  }
}

/** Where in the plan a part is first given. */
function firstPlaceOf({ plan }: Inspection, part: PartToLearn): readonly [PlanPath, string] {
  const list = part === "responders" ? "sops" : part === "callers" ? "callTrees" : "exercises";
  const found = {
    sops: plan.sops.findIndex(({ steps = [] }) =>
      steps.some(({ who, approval }) => (who ?? approval) !== undefined),
    ),
    callTrees: 0,
    exercises: plan.exercises.findIndex(
      ({ result, facilitator, participants }) =>
        result === undefined && (facilitator ?? participants) !== undefined,
    ),
  };
  const at = Math.max(0, found[list]);
  return [[list, at], plan[list][at]?.id ?? list];
}
