import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { stdin } from "node:process";
import { maxSourceLength, type Problem } from "@mainstay/plan";
import { decodeWhole } from "./decoded-text.ts";
import { reasonOf } from "./failure.ts";
import { decodeUtf8 } from "./utf-8.ts";

/** The text of one input, or the reason why there is none. */
export type ReadText = { readonly text: string } | { readonly problem: Problem };

/** UTF-8, as plans are; or whatever other programs save: UTF-16 with its mark, and Windows-1252, as well. */
export type Encodings = "utf-8" | "any";

/** Reads a file as text, looking at its size first; pipes and devices are read up to the same limit. */
export function readFileText(path: string, encodings: Encodings = "utf-8"): ReadText {
  try {
    const bytes = fileBytes(path);
    return bytes === undefined ? tooLarge(path) : decoded(path, bytes, encodings);
  } catch (error) {
    return { problem: problemAt(path, "unreadable-file", `cannot be read: ${reasonOf(error)}`) };
  }
}

/** Reads standard input as text up to the size limit of a file. */
export async function readStandardInput(
  name: string,
  encodings: Encodings = "utf-8",
): Promise<ReadText> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxSourceLength) return tooLarge(name);
    chunks.push(bytes);
  }
  return decoded(name, Buffer.concat(chunks), encodings);
}

/** A problem with a file as a whole. */
export function problemAt(file: string, id: string, message: string): Problem {
  return { id, message, path: [], location: { file, line: 1, column: 1 } };
}

/** The bytes of a file, or undefined if they are too many. */
function fileBytes(path: string): Uint8Array | undefined {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    if (size > maxSourceLength) return undefined;
    // One more than it has, to find its end; a pipe, which has no size, makes the buffer grow as it is read.
    let bytes = Buffer.allocUnsafe(Math.max(65_536, size + 1));
    for (let length = 0; length <= maxSourceLength; ) {
      if (length === bytes.length) bytes = Buffer.concat([bytes], 2 * length);
      const read = readSync(file, bytes, { offset: length });
      if (read === 0) return bytes.subarray(0, length);
      length += read;
    }
    return undefined;
  } finally {
    closeSync(file);
  }
}

function tooLarge(file: string): ReadText {
  const most = `${maxSourceLength / 2 ** 20} MiB`;
  const message = `is larger than ${most}, the most that is read of one file: split it into several, or leave it out`;
  return { problem: problemAt(file, "too-large", message) };
}

function decoded(file: string, bytes: Uint8Array, encodings: Encodings): ReadText {
  if (encodings === "any") {
    const text = decodeWhole(bytes);
    if (text !== undefined) return { text };
  }
  const result = decodeUtf8(bytes);
  if ("text" in result) return result;
  const message = "is not UTF-8 text: save the file as UTF-8, or leave it out";
  return { problem: { id: "not-utf-8", message, path: [], location: { file, ...result } } };
}
