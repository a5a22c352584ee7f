import type { Audience, Exercise, ExerciseRole, PersonId, Plan, Training } from "@mainstay/plan";

/** The people of each audience, and by what they are in the organisation, each with who stands in for them. */
export type Audiences = {
  readonly parts: Readonly<Record<Audience, ReadonlySet<PersonId>>>;
  /** By `roleKey` of what somebody is. */
  readonly roles: ReadonlyMap<string, ReadonlySet<PersonId>>;
};

/** Who is of which audience in a plan (SPEC 8.6). */
export function audiencesOf(plan: Plan): Audiences {
  const owned = [plan.elements, plan.scenarios, plan.strategies, plan.sops, plan.callTrees].flat();
  const backups = new Map(plan.people.map(({ id, backup }) => [id, backup]));
  const withBackups = (people: readonly (PersonId | undefined)[]): ReadonlySet<PersonId> =>
    new Set(
      people.flatMap((person) => {
        const backup = person && backups.get(person);
        return [person, backup].filter((one) => one !== undefined);
      }),
    );
  const toCome = plan.exercises.filter(({ result }) => result === undefined);
  return {
    parts: {
      everybody: new Set(plan.people.map(({ id }) => id)),
      owners: withBackups(owned.map(({ owner }) => owner)),
      responders: withBackups([...responders(plan)]),
      callers: withBackups(
        plan.callTrees.flatMap(({ start, calls }) => [start, ...calls.flatMap(({ to }) => to)]),
      ),
      facilitators: withBackups(
        toCome.flatMap((exercise) => [
          exercise.facilitator,
          ...takingPart(exercise, ["facilitator", "controller"]),
        ]),
      ),
      evaluators: withBackups(toCome.flatMap((exercise) => takingPart(exercise, ["evaluator"]))),
      players: withBackups(toCome.flatMap((exercise) => takingPart(exercise, ["player"]))),
    },
    roles: new Map(
      [...Map.groupBy(plan.people, ({ role = "" }) => roleKey(role))].map(([role, people]) => [
        role,
        withBackups(people.map(({ id }) => id)),
      ]),
    ),
  };
}

/** What somebody is, however it is written: `Head of Dispatch ` is `head of dispatch`. */
export function roleKey(role: string): string {
  return role.trim().toLowerCase();
}

/** Whom a training is for. */
export function wantedFor(training: Training, audiences: Audiences): ReadonlySet<PersonId> {
  const groups = groupsOf(training, audiences);
  return new Set([...groups.flatMap(({ people }) => [...people]), ...(training.also ?? [])]);
}

/** People whom a training is for together: an audience, or those who are something in the organisation. */
export type Group = { readonly whom: string; readonly people: ReadonlySet<PersonId> };

/** The audiences and roles that a training names, as it names them. */
export function groupsOf(
  { for: wanted = [], roles = [] }: Pick<Training, "for" | "roles">,
  audiences: Audiences,
): readonly Group[] {
  return [
    ...wanted.map((part) => ({ whom: part, people: audiences.parts[part] })),
    ...roles.map((role) => ({
      whom: role,
      people: audiences.roles.get(roleKey(role)) ?? new Set<PersonId>(),
    })),
  ];
}

/** Who does or approves a step of a procedure: of a team its members, and who answers for it. */
function* responders({ people, elements, sops }: Plan): Generator<PersonId | undefined> {
  const known = new Map<string, PersonId>(people.map(({ id }) => [id, id]));
  const teams = new Map<string, (typeof elements)[number]>(elements.map((one) => [one.id, one]));
  for (const { steps = [] } of sops) {
    for (const { who = "", approval } of steps) {
      const team = teams.get(who);
      yield* [known.get(who), approval, team?.owner, ...(team?.members ?? [])];
    }
  }
}

/** Whoever takes part and is nothing else plays. */
function takingPart(
  { participants = [] }: Exercise,
  roles: readonly ExerciseRole[],
): readonly PersonId[] {
  return participants.flatMap(({ person, as = "player" }) => (roles.includes(as) ? [person] : []));
}
