import {
  type Edit,
  Element,
  ElementId,
  Kind,
  Minutes,
  type Plan,
  Requirement,
} from "@mainstay/plan";
import * as z from "zod";
import { freeId } from "../free-id.ts";
import { addElement, changeElement, changeNeed } from "./changed-plan.ts";

/** The kinds of changes that can be built by choosing, in the order in which they are offered. */
export const changeKinds = [
  { value: "alternative", words: "Something else will do as well" },
  { value: "tolerance", words: "It can be missed for longer" },
  { value: "harm", words: "Its loss costs less" },
  { value: "no-need", words: "It is not needed any more" },
  { value: "need", words: "Something is needed from now on" },
  { value: "time", words: "It is restored faster" },
  { value: "point", words: "It loses less data" },
  { value: "element", words: "Something new is there" },
] as const;
export type ChangeKind = (typeof changeKinds)[number]["value"];

/** What is asked for a change, with the words of its field. */
type Asked = { readonly [Field in Exclude<keyof Choice, "kind">]?: string };

const ofNeed = { element: "Whose need", need: "Which need" } as const;

/** What each kind of change asks for. */
export const asked: Readonly<Record<ChangeKind, Asked>> = {
  alternative: { ...ofNeed, target: "What will do as well" },
  tolerance: { ...ofNeed, duration: "Can be missed for" },
  harm: { ...ofNeed, share: "Its loss costs" },
  "no-need": ofNeed,
  need: { element: "Who needs it", target: "What is needed" },
  time: { element: "What is restored", duration: "Restoring takes" },
  point: { element: "What is restored", duration: "Data is at most as old as" },
  element: { name: "What it is called", is: "What it is", duration: "Restoring it takes" },
};

/** What has been chosen of a change so far. */
export const Choice = z.object({
  kind: z.enum(changeKinds.map(({ value }) => value)).optional(),
  /** What is changed, and which of its needs, counted from 0. */
  element: ElementId.optional(),
  need: z.int().nonnegative().optional(),
  /** What will do as well, or is needed from now on. */
  target: ElementId.optional(),
  duration: Minutes.optional(),
  share: z.number().optional(),
  /** Of what is new. */
  name: z.string().optional(),
  is: Kind.optional(),
});
export type Choice = Readonly<z.output<typeof Choice>>;

/** The edit of a chosen change; undefined while something is missing, empty where it is so already. */
export function editOf(plan: Plan, choice: Choice): Edit | undefined {
  const { kind, element, need, target, duration, share, name = "", is } = choice;
  if (kind === undefined) return undefined;
  if (kind === "element") {
    return name.trim() === "" || is === undefined
      ? undefined
      : addElement(plan, newElement(plan, { name: name.trim(), kind: is, time: duration }));
  }
  if (element === undefined) return undefined;
  const needBecomes = (change: (before: Requirement) => Requirement | undefined) =>
    need === undefined ? undefined : changeNeed(plan, { element, need }, change);
  switch (kind) {
    case "alternative":
      return (
        target && needBecomes((before) => ({ ...before, targets: [...before.targets, target] }))
      );
    case "tolerance":
      return duration === undefined
        ? undefined
        : needBecomes((before) => ({ ...before, holds: duration }));
    case "harm":
      return share === undefined
        ? undefined
        : needBecomes((before) => ({ ...before, loss: share }));
    case "no-need":
      return needBecomes(() => undefined);
    case "need":
      return (
        target &&
        changeElement(plan, element, (before) => ({
          ...before,
          needs: [...(before.needs ?? []), Requirement.decode(target)],
        }))
      );
    case "time":
    case "point":
      return duration === undefined
        ? undefined
        : changeElement(plan, element, (before) => ({
            ...before,
            recovery: { ...before.recovery, [kind]: duration },
          }));
  }
}

function newElement(
  plan: Plan,
  { name, kind, time }: Pick<Element, "name" | "kind"> & { readonly time: Minutes | undefined },
): Element {
  const taken = plan.elements.map(({ id }) => id);
  const element = Element.parse({ id: freeId(name, taken), name, kind });
  return time === undefined ? element : { ...element, recovery: { time } };
}
