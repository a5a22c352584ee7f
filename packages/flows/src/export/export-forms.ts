import type { Dependency } from "../book/dependency.ts";
import { dependencyTable } from "./dependency-table.ts";
import { type LeftOutOfRows, vmConnectionLines, vmConnectionTable } from "./vm-connection-rows.ts";

/** The forms that what was observed is exported in. All of them are read again. */
export const exportForms = ["csv", "vm-connection", "vm-connection-csv"] as const;
export type ExportForm = (typeof exportForms)[number];

/** Dependencies in a form, a line at a time, as they come. */
export function exportLines(
  dependencies: Iterable<Dependency>,
  form: ExportForm,
  leftOut: LeftOutOfRows = { dependencies: 0 },
): Generator<string> {
  if (form === "csv") return dependencyTable(dependencies);
  if (form === "vm-connection") return vmConnectionLines(dependencies, leftOut);
  return vmConnectionTable(dependencies, leftOut);
}
