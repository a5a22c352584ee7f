import { addressIn, type Edit, onlyPlays, type Operation, type Plan } from "@mainstay/plan";
import type { Person } from "../http/context.ts";
import { isAllowed } from "./is-allowed.ts";
import { personIn } from "./person-in.ts";

/** Exercises, by their ids, whose injects somebody is not to read before they are sent. */
export type Unseen = readonly string[];

/**
 * The exercises that somebody is only a player of, and that have no result yet: what is still to come in them is not for their eyes.
 * Whoever edits the plan, or leads, judges or allows an exercise, has to see it. Of whom the plan does not know nothing can be told.
 * One without injects counts too: its past may have those that are being written anew.
 */
export function unseenBy(plan: Plan, person: Person): Unseen {
  if (isAllowed(person, "plan:edit")) return [];
  const open = plan.exercises.filter(({ result }) => !result);
  if (open.length === 0) return [];
  const known = personIn(plan, person);
  if (known === undefined) return [];
  return open.filter((exercise) => onlyPlays(exercise, known.id)).map(({ id }) => id);
}

const seen = new WeakMap<Plan, Map<string, Plan>>();

/** The plan without the injects of these exercises: the same value for all who are not to see the same ones. */
export function planWithout(plan: Plan, unseen: Unseen): Plan {
  if (unseen.length === 0) return plan;
  const variants = seen.get(plan) ?? new Map<string, Plan>();
  seen.set(plan, variants);
  const key = JSON.stringify(unseen);
  const variant = variants.get(key) ?? {
    ...plan,
    exercises: plan.exercises.map((exercise) =>
      unseen.includes(exercise.id) ? { ...exercise, injects: undefined } : exercise,
    ),
  };
  variants.set(key, variant);
  return variant;
}

/**
 * A plan of the past as whoever is not to see these injects may read it, by the current one: what is gone from that may go on
 * under another name, and is not told either.
 */
export function pastWithout(past: Plan, unseen: Unseen, current: Plan): Plan {
  if (unseen.length === 0) return past;
  const named = past.exercises.map(({ id }) => id);
  return planWithout(past, [...unseen, ...goneFrom(current, named)]);
}

/** An edit, or how one is taken back, as whoever is not to see these injects may read it, by the current plan. */
export function editWithout(edit: Edit, unseen: Unseen, current: Plan): Edit {
  if (unseen.length === 0) return edit;
  const parts = edit.map((operation) => ({ operation, at: addressIn(operation).split("/") }));
  const named = parts.flatMap(({ at: [root, id = ""] }) => (root === "exercises" ? [id] : []));
  const withheld = new Set([...unseen, ...goneFrom(current, named)]);
  return parts.flatMap(({ operation, at: [root, id = "", field] }) => {
    if (root !== "exercises" || !withheld.has(id)) return [operation];
    return field === "injects" ? [] : [operationWithout(operation)];
  });
}

function goneFrom({ exercises }: Plan, named: readonly string[]): readonly string[] {
  const kept = new Set<string>(exercises.map(({ id }) => id));
  return named.filter((id) => !kept.has(id));
}

/** An address as whoever is not to see these injects may read it: of an inject, that of its exercise. */
export function addressWithout(address: string, unseen: Unseen): string {
  const [collection, id = "", field] = address.split("/");
  const isUnseen = collection === "exercises" && field === "injects" && unseen.includes(id);
  return isUnseen ? `exercises/${id}` : address;
}

function operationWithout(operation: Operation): Operation {
  if (!("put" in operation)) return operation;
  const { value } = operation;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return operation;
  const left = Object.entries(value).filter(([field]) => field !== "injects");
  return { ...operation, value: Object.fromEntries(left) };
}
