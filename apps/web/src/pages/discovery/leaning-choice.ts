import { type Element, ElementId } from "@mainstay/plan";
import * as z from "zod";
import type { ObservedEnd } from "../../queries/observed.ts";
import { Chosen, idOf, isChosen } from "./chosen-end.ts";
import { sentChoice, sentEnd } from "./sent-end.ts";

/** What some elements lean on without saying so. */
export type LeantOn = {
  /** Tells it from all others. */
  readonly key: string;
  /** What it is called in the plan, if it is not there yet. */
  readonly title: string;
  /** Of which kind it is, if it is not there yet. */
  readonly kind: Chosen["kind"];
  /** Its servers, and which elements use each. */
  readonly servers: readonly { readonly end: ObservedEnd; readonly users: readonly string[] }[];
  /** Whether any of them does for all others; else each has its own part. */
  readonly anyDoes: boolean;
  /** Who does not declare it: ids of elements. */
  readonly silent: readonly string[];
  /** Why it is declared. */
  readonly note: string;
};

/** Which element stands for what is leant on: one of its servers, a new one or another; what was said for each stays while it is chosen. */
export const LeaningChoice = z.object({
  stands: z.enum(["server", "new", "other"]),
  server: z.string(),
  made: Chosen,
  other: z.string(),
  /** Which element serves where several share a server, by the name of that. */
  serves: z.record(z.string(), z.string()),
});
export type LeaningChoice = Readonly<z.output<typeof LeaningChoice>>;

/** What is proposed: its only server, or else a new element. */
export function firstLeaning({ title, kind, servers }: LeantOn): LeaningChoice {
  const [first, more] = servers;
  const [server, another] = first?.end.elements ?? [];
  const isOnly = more === undefined && another === undefined && server !== undefined;
  return {
    stands: isOnly ? "server" : "new",
    server: server ?? "",
    made: { id: idOf(title), isNew: true, name: title, kind },
    other: "",
    serves: {},
  };
}

/** The element that stands, as it is chosen. */
export function standing({ stands, server, made, other }: LeaningChoice): Chosen {
  return stands === "new"
    ? made
    : { ...made, isNew: false, id: stands === "server" ? server : other };
}

/** Whether anything has to stand for it: not where each server has its own part, and each is in an element. */
export function needsStanding({ anyDoes, servers }: LeantOn): boolean {
  return anyDoes || servers.some(({ end }) => end.elements.length === 0);
}

/** Whether everything is said that is needed. */
export function isLeaningChosen(leantOn: LeantOn, choice: LeaningChoice): boolean {
  return !needsStanding(leantOn) || isChosen(standing(choice));
}

/** The elements that its servers are, the most used first; of many, some. */
export function servingIn({ servers }: LeantOn): readonly string[] {
  return [...new Set(servers.flatMap(({ end }) => end.elements))].slice(0, mostServing);
}

/** The servers that several elements share, of which it has to be said which serves: none of them is what stands. */
export function sharedIn(leantOn: LeantOn, choice: LeaningChoice): readonly ObservedEnd[] {
  const stands = needsStanding(leantOn) ? standing(choice).id : undefined;
  return leantOn.servers
    .map(({ end }) => end)
    .filter(({ elements }) => elements.length > 1 && !elements.some((id) => id === stands));
}

/** What is asked of the server. */
export function sentLeaning(leantOn: LeantOn, choice: LeaningChoice, known: readonly Element[]) {
  const { servers, anyDoes, silent, note } = leantOn;
  const asked = new Set(silent);
  const sent = servers.map(({ end, users }) => {
    const first = choice.serves[end.name];
    const elements = end.elements.toSorted(
      (one, other) => Number(other === first) - Number(one === first),
    );
    const own = users.filter((user) => asked.has(user)).map((id) => ElementId.parse(id));
    return { ...sentEnd({ ...end, elements }), ...(anyDoes ? {} : { users: own }) };
  });
  return {
    ...(needsStanding(leantOn) ? { stands: sentChoice(standing(choice), known) } : {}),
    servers: sent,
    anyDoes,
    leaning: silent.map((id) => ElementId.parse(id)),
    note,
  };
}

/** The others are found among all of the plan. */
const mostServing = 8;
