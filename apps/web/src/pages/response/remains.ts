import { percentWords } from "../../components/time-words.ts";

const usual = [
  { value: "0", words: "Nothing: it is lost" },
  { value: "0.25", words: "A quarter of it" },
  { value: "0.5", words: "Half of it" },
  { value: "0.75", words: "Three quarters of it" },
] as const;

/** What can remain of something that is lost, 0 to 1, to choose from; with what was said otherwise, such as by Microsoft 365. */
export function remainsChoices(
  level: number,
): readonly { readonly value: string; readonly words: string }[] {
  if (usual.some(({ value }) => Number(value) === level)) return usual;
  return [...usual, { value: String(level), words: `${percentWords(level)} of it` }];
}
