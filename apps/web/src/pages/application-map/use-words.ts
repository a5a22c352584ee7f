import { type Measure, measureWords } from "../../components/measure-words.ts";
import type { Use } from "./matrix.ts";

/** What stands in a cell: whether it is declared, and how many are active or else have a licence. */
export function cellWords({ declared, active, licensed }: Use): string {
  const mark = declared === null ? "" : declared.by === "work" ? "●" : "○";
  const share =
    active !== null ? wholePercent(active) : licensed !== null ? `(${wholePercent(licensed)})` : "";
  return [mark, share].filter((part) => part !== "").join(" ");
}

/** What a unit has to do with a service, each evidence in a sentence. */
export function useSentences({ declared, active, licensed }: Use): readonly string[] {
  return [
    ...(declared === null
      ? []
      : [
          declared.by === "work"
            ? "Declared: work of the unit rests on it."
            : "Declared: only technology that the unit runs rests on it.",
        ]),
    ...(active === null ? [] : [`Active: ${measureWords(active)}.`]),
    ...(licensed === null ? [] : [`Licensed: ${measureWords(licensed)}.`]),
  ];
}

function wholePercent({ share }: Measure): string {
  return `${Math.round(share * 100)}\u00a0%`;
}
