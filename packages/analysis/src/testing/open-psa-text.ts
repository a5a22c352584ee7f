import { type OpenPsaModel, readOpenPsa } from "../open-psa/read-open-psa.ts";

/** A document of one fault tree `t` with definitions in it, and definitions in `model-data` if there are any. */
export function faultTreeText(definitions: string, data = ""): string {
  const modelData = data === "" ? "" : `<model-data>${data}</model-data>`;
  return `<opsa-mef><define-fault-tree name="t">${definitions}</define-fault-tree>${modelData}</opsa-mef>`;
}

/** The model of a document; throws what is wrong with it. */
export function modelOf(text: string, top?: string): OpenPsaModel {
  const read = readOpenPsa(text, top === undefined ? {} : { top });
  if ("model" in read) return read.model;
  throw new Error(read.problems.map(({ message }) => message).join("\n"));
}

/** What is wrong with a document: line, column, id and message of each problem. */
export function problemsOf(text: string, top?: string): readonly string[] {
  const read = readOpenPsa(text, top === undefined ? {} : { top });
  if ("model" in read) return [];
  return read.problems.map(
    ({ line, column, id, message }) => `${line}:${column} ${id}: ${message}`,
  );
}
