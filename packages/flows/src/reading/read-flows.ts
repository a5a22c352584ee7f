import type { FlowSink } from "../observation.ts";
import { elementIntake } from "./element-intake.ts";
import { itemIntake } from "./item-intake.ts";
import type { FlowFile } from "./flow-file.ts";
import type { Format } from "./format.ts";
import { lineIntake } from "./line-intake.ts";
import { countedRows, type FlowSource } from "./rows.ts";

/** Takes the text of one file in pieces of any length, and says at the end what the file was. */
export type FlowReader = {
  readonly write: (text: string) => void;
  /** `problem` is why no more of the file could be read, if that is so. */
  readonly end: (problem?: string) => FlowFile;
};

/** What takes the text of a file once it is known whether it is JSON, XML or lines. */
export type Intake = {
  readonly write: (text: string) => void;
  readonly end: () => void;
  readonly format: () => Format | undefined;
  readonly problem: () => string | undefined;
};

/**
 * Reads a file of connection records into a sink, in whichever of the formats it is, in memory that does not grow with the file.
 * Nothing that it holds makes this throw: every row is taken or counted with the reason why it is left out.
 */
export function readFlows(
  source: FlowSource,
  { sink, formats }: { readonly sink: FlowSink; readonly formats: readonly Format[] },
): FlowReader {
  const rows = countedRows(source, sink);
  let intake: Intake | undefined;
  let blank = "";
  return {
    write: (text) => {
      if (intake !== undefined) {
        intake.write(text);
        return;
      }
      blank += text;
      const start = blank.search(/[^\s\ufeff]/);
      if (start === -1) return;
      intake = intakeFor(blank[start] ?? "")(rows, formats);
      intake.write(blank.replace(/^\ufeff/, ""));
      blank = "";
    },
    end: (problem) => {
      intake?.end();
      const format = intake?.format();
      const why = problem ?? (intake === undefined ? "is empty" : intake.problem());
      return {
        file: source.file,
        title: format?.title ?? "Not recognised",
        ...(format === undefined ? {} : { format: format.id }),
        ...rows.counts(),
        ...(why === undefined ? {} : { problem: why }),
      };
    },
  };
}

function intakeFor(firstLetter: string) {
  if (firstLetter === "<") return elementIntake;
  return /[[{]/.test(firstLetter) ? itemIntake : lineIntake;
}
