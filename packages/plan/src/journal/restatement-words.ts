import type { Restatement } from "./restatement.ts";

/** How what a restatement names is called: elements and people by their ids, and instants as whoever reads it has them. */
export type RestatementNames = {
  readonly element: (id: string) => string;
  readonly person: (id: string) => string;
  readonly instant: (instant: string) => string;
};

/** A restatement in words, one phrase for each thing that it says: `how grave: high`, `began 16 May, 08:30`. */
export function restatementWords(
  { severity, leader, began, detected, activated, losses }: Restatement,
  { element, person, instant }: RestatementNames,
): readonly string[] {
  const when = (words: string, at: string | null | undefined) =>
    at === undefined ? [] : [at === null ? `${words}: not said` : `${words} ${instant(at)}`];
  const lost = losses?.map(({ element: id, level = 0, from, back }) =>
    [
      `${element(id)} since ${instant(from)}`,
      back === undefined ? "" : ` until ${instant(back)}`,
      level === 0 ? "" : `, with ${Math.round(level * 100)} % left`,
    ].join(""),
  );
  return [
    ...(severity === undefined ? [] : [`how grave: ${severity ?? "not said"}`]),
    ...(leader === undefined
      ? []
      : [leader === null ? "nobody is named to lead" : `led by ${person(leader)}`]),
    ...when("began", began),
    ...when("noticed", detected),
    ...when("procedures began", activated),
    ...(lost === undefined ? [] : [`lost: ${lost.join("; ")}`]),
  ];
}
