import type { Achieved, Element, Minutes, Plan } from "@mainstay/plan";
import { changeElement } from "../../components/changes/changed-plan.ts";
import { shortDuration } from "../../components/duration-words.ts";
import type { Found } from "./found.ts";

/**
 * That something took longer to come back than the plan says on a day, or than nobody says, or had older data: then that is what one can
 * plan with. Nothing where only a catalog says it, as that is not changed here.
 */
export function longerThanSaid(
  plan: Plan,
  { element: id, time, point }: Pick<Achieved, "element" | "time" | "point">,
  on: string,
): readonly Found[] {
  const element = plan.elements.find((one) => one.id === id);
  if (element === undefined || element.evidence === "catalog") return [];
  const { name, recovery } = element;
  const seen = {
    ...(isMore(time, recovery?.time) ? { time } : {}),
    ...(isMore(point, recovery?.point) ? { point } : {}),
  };
  const words = [
    ...(seen.time === undefined
      ? []
      : [`took ${shortDuration(seen.time)}, ${saidWords(recovery?.time)}`]),
    ...(seen.point === undefined
      ? []
      : [`had data ${shortDuration(seen.point)} old, ${saidWords(recovery?.point)}`]),
  ];
  if (words.length === 0) return [];
  return [
    {
      words: `${name} ${words.join(", and ")}`,
      about: `elements/${id}`,
      changes: changeElement(plan, id, (before) => withSeen(before, { ...seen, statedOn: on })),
    },
  ];
}

/** What was seen is what the organisation says from that day on, whoever said it before. */
function withSeen(element: Element, seen: NonNullable<Element["recovery"]>): Element {
  const { statedBy: _, ...said } = element.recovery ?? {};
  return { ...element, recovery: { ...said, ...seen } };
}

function isMore(seen: Minutes | undefined, said: Minutes | undefined): seen is Minutes {
  return seen !== undefined && (said === undefined || seen > said);
}

function saidWords(said: Minutes | undefined): string {
  return said === undefined
    ? "of which the plan says nothing"
    : `where the plan says ${shortDuration(said)}`;
}
