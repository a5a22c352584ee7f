import { createWriteStream, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import { once } from "node:events";
import { CannotRun, reasonOf } from "../failure.ts";
import { plain } from "../render/words.ts";

/** A file as it is being written. It is there under its name once it is finished, and until then what was there before. */
export type FileWriter = {
  readonly write: (piece: string | Uint8Array) => Promise<void>;
  readonly finish: () => Promise<number>;
  readonly discard: () => Promise<void>;
};

/** Begins a file. Throws CannotRun, as does what it returns. */
export async function beginFile(path: string): Promise<FileWriter> {
  const half = `${path}.${process.pid}.part`;
  const failed = (error: unknown) =>
    new CannotRun(`cannot write ${plain(path)}: ${reasonOf(error)}`);
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw failed(error);
  }
  const stream = createWriteStream(half);
  let broken: unknown;
  stream.on("error", (error) => {
    broken = error;
  });
  await once(stream, "open").catch((error: unknown) => {
    throw failed(error);
  });
  const end = () =>
    new Promise<void>((resolve) => stream.end(() => resolve()).once("error", () => resolve()));
  return {
    write: async (piece) => {
      if (broken !== undefined) throw failed(broken);
      if (!stream.write(piece))
        await once(stream, "drain").catch((error: unknown) => Promise.reject(failed(error)));
    },
    finish: async () => {
      await end();
      if (broken !== undefined) throw failed(broken);
      renameSync(half, path);
      return stream.bytesWritten;
    },
    discard: async () => {
      await end();
      rmSync(half, { force: true });
    },
  };
}
