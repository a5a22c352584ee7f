import { measureWords, wholePercent } from "../../components/measure-words.ts";
import type { Use } from "./matrix.ts";

/** What stands in a cell: whether it is declared, and how many are active or else have a licence. */
export function cellWords({ declared, active, licensed }: Use): string {
  const mark = declared === undefined ? "" : declared === "work" ? "●" : "○";
  const share =
    active !== undefined
      ? wholePercent(active.share)
      : licensed !== undefined
        ? `(${wholePercent(licensed.share)})`
        : "";
  return [mark, share].filter((part) => part !== "").join(" ");
}

/** What a unit has to do with a service, each evidence in a sentence. */
export function useSentences({ declared, active, licensed }: Use): readonly string[] {
  return [
    ...(declared === undefined
      ? []
      : [
          declared === "work"
            ? "Declared: work of the unit rests on it."
            : "Declared: only technology that the unit runs rests on it.",
        ]),
    ...(active === undefined ? [] : [`Active: ${measureWords(active)}.`]),
    ...(licensed === undefined ? [] : [`Licensed: ${measureWords(licensed)}.`]),
  ];
}
