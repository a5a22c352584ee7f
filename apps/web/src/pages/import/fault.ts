import type { Problem } from "@mainstay/plan";
import type { SheetsAnswer } from "./sheets/sheets-answer.ts";

/** Something wrong with what was chosen: where, what, and what was probably meant. */
export type Fault = {
  readonly where: string;
  readonly message: string;
  readonly suggestion?: string | undefined;
};

/** A problem of a file of a plan, at its line. */
export function lineFault({ location, message, suggestion }: Problem): Fault {
  const where =
    location === undefined ? "in the plan itself" : `${location.file}, line ${location.line}`;
  return { where, message, suggestion: unsaid(suggestion, message) };
}

/** A problem of a spreadsheet, at its cell. */
export function cellFault(problem: SheetsAnswer["problems"][number]): Fault {
  const { file, sheet, cell, message, suggestion } = problem;
  const where = [file, file?.startsWith(`${sheet}.`) === true ? undefined : sheet, cell]
    .filter((part) => part !== undefined)
    .join(", ");
  return {
    where: where === "" ? "in all of it" : where,
    message,
    suggestion: unsaid(suggestion, message),
  };
}

/** What was probably meant, unless the message says so itself. */
function unsaid(suggestion: string | undefined, message: string): string | undefined {
  return message.includes("did you mean") ? undefined : suggestion;
}
