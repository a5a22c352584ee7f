import type * as z from "zod";
import type { Plan } from "@mainstay/plan";

type Written = z.input<typeof Plan>;
type Named = { readonly id: string };

const injects = 20;
const calledPerCaller = 8;
const most = { participants: 12, called: 200 } as const;

/** What a plan of so many elements has of what was rehearsed, learnt, suffered and decided, to be decoded with the rest. */
export function whatHappened({
  size,
  people,
  scenarios,
  systems,
}: {
  readonly size: number;
  readonly people: readonly Named[];
  readonly scenarios: readonly Named[];
  readonly systems: readonly Named[];
}): Pick<Written, "exercises" | "trainings" | "callTrees" | "incidents" | "actions"> {
  const many = <Item>(perThousand: number, make: (at: number) => Item): Item[] =>
    Array.from({ length: Math.ceil((perThousand * size) / 1000) }, (_, at) => make(at));
  const one = (of: readonly Named[], at: number): string => of[at % of.length]?.id ?? "";
  const named = (kind: string, at: number) => ({ id: `${kind}-${at}`, name: `${kind} ${at}` });
  const called = people.slice(0, most.called).map(({ id }) => id);
  return {
    exercises: many(2, (at) => ({
      ...named("exercise", at),
      scenario: one(scenarios, at),
      // The first is still to come, so that it can be run.
      date: at === 0 ? "2027-03-02" : `202${4 + (at % 2)}-06-11`,
      method: "functional",
      facilitator: one(people, at),
      trains: [`training-${at % 3}`],
      participants: people.slice(at, at + most.participants).map(({ id }) => ({ person: id })),
      goals: Array.from({ length: 4 }, (_, goal) => ({
        what: `${one(systems, at + goal)} is back`,
        element: one(systems, at + goal),
        within: "4h",
        ...(at === 0
          ? {}
          : { result: goal === 0 ? ("failed" as const) : ("passed" as const), measured: "3h" }),
      })),
      injects: Array.from({ length: injects }, (_, order) => ({
        id: `inject-${order}`,
        after: `${order * 10}m`,
        what: `The ${order + 1}th thing that the players are told, in a sentence or two as they are told it.`,
        sender: "The service desk",
        expect: "They look it up, decide, and write down what they decided.",
      })),
      ...(at === 0 ? {} : { result: at % 3 === 0 ? ("failed" as const) : ("passed" as const) }),
    })),
    trainings: many(3, (at) => ({
      ...named("training", at),
      for: [at % 2 === 0 ? ("responders" as const) : ("owners" as const)],
      completions: people
        .slice(0, 50)
        .map(({ id }, person) => ({ person: id, on: `202${5 + (person % 2)}-02-10` })),
    })),
    callTrees: many(2, (at) => ({
      ...named("tree", at),
      start: called[0] ?? "",
      calls: called.flatMap((from, place) => {
        const to = called.slice(place * calledPerCaller + 1, (place + 1) * calledPerCaller + 1);
        return to.length === 0 ? [] : [{ from, to }];
      }),
      scenarios: [one(scenarios, at)],
    })),
    incidents: many(5, (at) => ({
      ...named("incident", at),
      began: `2026-0${1 + (at % 6)}-16T08:30:00Z`,
      // The first goes on.
      ...(at === 0 ? {} : { ended: `2026-0${1 + (at % 6)}-16T17:00:00Z` }),
      disruptions: [{ element: one(systems, at * 7) }, { element: one(systems, at * 11 + 3) }],
      achieved: at === 0 ? [] : [{ element: one(systems, at * 7), time: "6h" }],
      worked: ["Everybody knew whom to ask."],
      wrong: ["That the second line takes the load by itself."],
    })),
    actions: many(10, (at) => ({
      ...named("action", at),
      finding: "What was found, in a sentence that says why it matters.",
      owner: one(people, at),
      due: `2026-1${at % 3}-15`,
      exercise: `exercise-${at % Math.ceil((2 * size) / 1000)}`,
      status: at % 4 === 0 ? ("done" as const) : ("open" as const),
      ...(at % 4 === 0 ? { done: "2026-09-01" } : {}),
    })),
  };
}
