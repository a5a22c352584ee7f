import type { ElementCascade, Step } from "@mainstay/analysis";
import type { ElementId, Objectives, Plan } from "@mainstay/plan";
import { afterWords, chainWords, listed, percent, plain, spanWords } from "./words.ts";

/** An element that drops in a scenario, and its course. */
export type Dropped = {
  readonly element: Plan["elements"][number];
  readonly course: ElementCascade;
};

/**
 * What happens to one element, in sentences: when it drops and because of what, how far it falls, which objectives that
 * breaks, and when it is back.
 */
export function dropWords({ element, course }: Dropped, name: (id: ElementId) => string): string {
  const drops = course.level.filter(({ level }, at) => level < (course.level[at - 1]?.level ?? 1));
  const [first] = drops;
  if (first === undefined) return `${plain(element.name)} is not affected.`;
  const deepest = drops.reduce((low, drop) => (drop.level < low.level ? drop : low));
  const causeOf = ({ at }: Step) => course.causes.find((cause) => cause.at === at)?.chain ?? [];
  const falls = (drop: Step) => `${fallWords(drop)}${becauseWords(causeOf(drop), name)}`;
  const sentences = [
    `${plain(element.name)} ${falls(first)}.`,
    deepest === first ? undefined : `It ${falls(deepest)}.`,
    breachWords(element.objectives ?? {}, course),
    endWords(course.level.at(-1)),
  ];
  return sentences.filter((sentence) => sentence !== undefined).join(" ");
}

function fallWords({ at, level }: Step): string {
  return `${level === 0 ? "stops" : `falls to ${percent(level)}`} ${afterWords(at)}`;
}

function becauseWords(chain: readonly ElementId[], name: (id: ElementId) => string): string {
  if (chain.length < 2) return ", being hit itself";
  return ` because of ${chainWords(chain, name)}`;
}

function breachWords(objectives: Objectives, { below }: ElementCascade): string | undefined {
  const rto = below.find(({ rtoBreach }) => rtoBreach !== undefined)?.rtoBreach;
  const mtpd = below.find(({ mtpdBreach }) => mtpdBreach !== undefined)?.mtpdBreach;
  const broken = [
    ...(rto === undefined
      ? []
      : [`its RTO of ${spanWords(objectives.rto ?? 0)} ${afterWords(rto)}`]),
    ...(mtpd === undefined
      ? []
      : [`its MTPD of ${spanWords(objectives.mtpd ?? 0)} ${afterWords(mtpd)}`]),
  ];
  return broken.length === 0 ? undefined : `That breaks ${listed(broken)}.`;
}

function endWords(last: Step | undefined): string {
  if (last === undefined || last.level === 1)
    return `It works fully again ${afterWords(last?.at ?? 0)}.`;
  return last.level === 0 ? "It does not come back." : `It stays at ${percent(last.level)}.`;
}
