import { compileClassifier, parseTarget, readEndpoints } from "@mainstay/m365";
import { madeUpEndpoints } from "../packages/m365/src/endpoints/testing/made-up-endpoints.ts";
import { scanClassifier } from "../packages/m365/src/endpoints/testing/scan-classifier.ts";
import { sharedEndpoints } from "../packages/m365/src/endpoints/testing/shared-endpoints.ts";
import { endpointQuestions, type QuestionKind } from "./endpoint-questions.ts";
import { race } from "./measure.ts";
import { type Benchmark, timesWords } from "./row.ts";

/**
 * Classifications a second on one core, of names, IPv4, IPv6 and a mix, half of them in the list: of text as it stands in a log,
 * and of targets that were read before; beside the plain way, which tries every expression and every network of ipaddr.js.
 */
export const endpoints: Benchmark = {
  name: "endpoints",
  title:
    "Classifying endpoints by the whole list, a second on one core, beside one look after the other",
  *run(isQuick) {
    const { sets } = readEndpoints(sharedEndpoints("worldwide-2025-12") ?? madeUpEndpoints);
    const classify = compileClassifier(sets);
    const scan = scanClassifier(sets);
    for (const kind of [
      "names",
      "IPv4",
      "IPv6",
      "mix",
    ] as const satisfies readonly QuestionKind[]) {
      const texts = endpointQuestions(sets, { kind, count: 10_000, seed: 1 });
      const targets = texts.map(targetOf);
      const few = texts.slice(0, 200);
      const [fromText, fromTarget, plain] = race(
        [
          () => texts.filter((text) => classify(targetOf(text)) !== undefined).length,
          () => targets.filter((target) => classify(target) !== undefined).length,
          () => few.filter((text) => scan(text) !== undefined).length,
        ],
        isQuick ? 3 : 15,
      ).map((time, at) => (1_000 * (at === 2 ? few.length : texts.length)) / time);
      const hits = targets.filter((target) => classify(target) !== undefined).length;
      yield {
        kind,
        sets: String(sets.length),
        found: `${Math.round((100 * hits) / texts.length)} %`,
        "from text": `${rate(fromText)}/s`,
        "read before": `${rate(fromTarget)}/s`,
        scan: `${rate(plain)}/s`,
        ratio: timesWords(fromText, plain),
      };
    }
  },
};

function targetOf(text: string) {
  const parsed = parseTarget(text);
  if ("problem" in parsed) throw new Error(`${text} ${parsed.problem}`);
  return parsed.target;
}

function rate(perSecond: number): string {
  return Math.round(Number(perSecond.toPrecision(3))).toLocaleString("en");
}
