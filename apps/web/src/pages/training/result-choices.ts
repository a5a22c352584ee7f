/** How somebody came out of a course. */
export const resultChoices = [
  { value: "passed", words: "Passed" },
  { value: "failed", words: "Not passed" },
] as const;
