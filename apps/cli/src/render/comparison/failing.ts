import type { Declared, Failing, Relation } from "@mainstay/flows";
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
    row: ({ relation, declared, port, share, everSucceeded, functions }) => ({
      cells: [
        endWords(relation.from, name),
        endWords(relation.to, name),
        portWords([port]),
        everSucceeded ? `${port.failed}, ${percent(share)}` : `${port.failed}, all`,
        howWords(port.outcomes),
        functionWords(functions, name),
      ],
      below: planWords(relation, declared),
    }),
    advice:
      "Each is to be mended, or explained (an answer). What is declared and only fails was not seen to work.",
  });
}

/** How the plan knows it: what it would be, if it went through. */
function planWords({ from, to, scope }: Relation, { kind }: Declared): string {
  if (kind === "direct") return "the plan declares it";
  if (kind === "implied") return "the plan declares it, by a way through others";
  if (kind === "reversed") return "would be a surprise: the plan has it the other way round";
  if (from.elements.length + to.elements.length === 0) return "between machines in no element";
  const what = scope === "third-party" ? " to a third party" : "";
  return `would be a surprise${what}: nobody declared it`;
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
