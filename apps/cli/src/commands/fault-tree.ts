import { type OpenPsaModel, readOpenPsa, solveFaultTree } from "@mainstay/analysis";
import { toFaultTreeDocument } from "../documents/fault-tree.ts";
import { CannotRun, type ExitCode, exit } from "../failure.ts";
import { readFileText, readStandardInput } from "../read-text.ts";
import { certainText } from "../render/certain-text.ts";
import { faultTreeSections } from "../render/fault-tree.ts";
import { nextStep } from "../render/next-step.ts";
import { stackedPieces } from "../render/page.ts";
import { plain } from "../render/words.ts";
import { outputPage, print, printPieces, withProgress } from "../terminal.ts";
import { eachWithinLimits, withinLimits } from "../within-limits.ts";

/** What `mainstay fault-tree` was asked, and how much the answer may cost. */
export type FaultTreeOptions = {
  readonly top?: string;
  readonly order?: number;
  readonly memory?: number;
  readonly all?: boolean;
  readonly json?: boolean;
};

/** Reads a fault tree in the Open-PSA format and solves it. */
export async function faultTreeCommand(
  file: string,
  { top, all = false, json, ...limits }: FaultTreeOptions,
): Promise<ExitCode> {
  const { top: name, tree, gates, probabilities } = await readModel(file, top);
  const areKnown = !probabilities.some(Number.isNaN);
  const solution = solveFaultTree(tree, {
    ...(areKnown ? { probabilities } : {}),
    ...limits,
  });
  const chance = () => (areKnown ? { probability: solution.probabilityBounds() } : {});
  const solved = withProgress("Solving the fault tree", () =>
    withinLimits(
      limiting,
      () => ({
        top: name,
        basicEvents: tree.events.length,
        gates,
        ...(limits.order === undefined ? {} : { order: limits.order }),
        counts: solution.counts(),
        ...chance(),
      }),
      () => certainText("The probability of the top", chance().probability),
    ),
  );
  if (json === true) {
    await print(JSON.stringify(toFaultTreeDocument(solved)));
    return exit.fine;
  }
  const cuts = withinLimits(limiting, () => solution.cuts());
  const named = function* () {
    for (const cut of eachWithinLimits(limiting, cuts))
      yield cut.map((event) => tree.events[event]);
  };
  const page = outputPage();
  const next = {
    command: ["fault-tree", file, "--order", "2", "--json"],
    tells: "the smallest cuts alone, for scripts",
  };
  const unknown = tree.events.filter((_, event) => Number.isNaN(probabilities[event]));
  const sections = faultTreeSections(page, { ...solved, cuts: named(), all, unknown });
  await printPieces(stackedPieces([...sections, nextStep(page, next)]));
  return exit.fine;
}

/** What to change where the limits are too narrow. */
const limiting = "--order, --memory";

async function readModel(file: string, top: string | undefined): Promise<OpenPsaModel> {
  const read = file === "-" ? await readStandardInput(file) : readFileText(file);
  if ("problem" in read) throw new CannotRun(`${plain(file)} ${read.problem.message}`);
  const result = withProgress("Reading the fault tree", () =>
    readOpenPsa(read.text, top === undefined ? {} : { top }),
  );
  if ("model" in result) return result.model;
  const lines = result.problems.map(
    ({ line, column, message }) => `${file}:${line}:${column}  ${message}`,
  );
  throw new CannotRun(`this fault tree cannot be used\n${lines.join("\n")}`);
}
