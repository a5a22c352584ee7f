import type { RelationPort, Surprise } from "@mainstay/flows";
import type { Page } from "../page.ts";
import { firstOf, plain } from "../words.ts";
import { endWords, functionWords, type NameOf, portWords } from "./end-words.ts";
import { someOf } from "./some-of.ts";

/** The connections that nobody declared, with the evidence below each. */
export function surprisesText(
  page: Page,
  { surprises, name, all }: { surprises: readonly Surprise[]; name: NameOf; all: boolean },
): string | undefined {
  return someOf(page, {
    title: "Surprise connections: nobody declared them",
    things: surprises,
    all,
    columns: [
      { title: "From", wraps: true },
      { title: "To", wraps: true },
      { title: "Port", wraps: true },
      { title: "Connections", align: "right" },
      { title: "Stands under", wraps: true },
    ],
    row: ({ relation, asked, declared, functions }) => ({
      cells: [
        endWords(relation.from, name),
        endWords(relation.to, name),
        portWords(asked),
        String(asked.reduce((sum, { connections }) => sum + connections, 0)),
        functionWords(functions, name),
      ],
      below: evidenceWords(asked, declared.kind === "reversed"),
    }),
    advice:
      "Each is to be declared (a requirement with evidence `observed`), explained or rejected (an answer).",
  });
}

function evidenceWords(asked: readonly RelationPort[], isReversed: boolean): string {
  const processes = [...new Set(asked.flatMap(({ clientProcesses }) => clientProcesses))];
  const vantages = [...new Set(asked.flatMap(({ seenFrom }) => seenFrom))];
  return [
    ...(isReversed ? ["the plan has it the other way round"] : []),
    ...(processes.length === 0 ? [] : [`by ${firstOf(processes.map(plain), 3)}`]),
    `seen from ${firstOf(vantages.map(plain), 2)}`,
  ].join("; ");
}
