import type { Failing } from "@mainstay/flows";
import type { Page } from "../page.ts";
import { percent } from "../words.ts";
import { endWords, functionWords, type NameOf, portWords } from "./end-words.ts";
import { someOf } from "./some-of.ts";

/** The connections that fail, and how. */
export function failingText(
  page: Page,
  { failing, name, all }: { failing: readonly Failing[]; name: NameOf; all: boolean },
): string | undefined {
  return someOf(page, {
    title: "Failing connections",
    things: failing,
    all,
    columns: [
      { title: "From", wraps: true },
      { title: "To", wraps: true },
      { title: "Port", wraps: true },
      { title: "Failed", align: "right" },
      { title: "How", wraps: true },
      { title: "Stands under", wraps: true },
    ],
    row: ({ relation, port, share, everSucceeded, functions }) => ({
      cells: [
        endWords(relation.from, name),
        endWords(relation.to, name),
        portWords([port]),
        everSucceeded ? `${port.failed}, ${percent(share)}` : `${port.failed}, all`,
        howWords(port.outcomes),
        functionWords(functions, name),
      ],
    }),
  });
}

const failures = {
  refused: "refused",
  "timed-out": "timed out",
  blocked: "blocked",
  failed: "failed",
};

function howWords(outcomes: Failing["port"]["outcomes"]): string {
  return [
    ...(outcomes.refused > 0 ? [`${outcomes.refused} ${failures.refused}`] : []),
    ...(outcomes["timed-out"] > 0 ? [`${outcomes["timed-out"]} ${failures["timed-out"]}`] : []),
    ...(outcomes.blocked > 0 ? [`${outcomes.blocked} ${failures.blocked}`] : []),
    ...(outcomes.failed > 0 ? [`${outcomes.failed} ${failures.failed}`] : []),
  ].join(", ");
}
