import { type FileHandle, open } from "node:fs/promises";
import { createGunzip } from "node:zlib";

/** The lines of a file as they are read, unpacked if it is compressed with gzip, whatever its name. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const file = await open(path);
  const isCompressed = await beginsAsGzip(file);
  // Closes the file at its end, or when nobody wants more of it.
  const stream = file.createReadStream({ start: 0 });
  const bytes = isCompressed ? stream.pipe(createGunzip()) : stream;
  // Of two streams only the last is read, and has to tell of the faults of the first.
  if (isCompressed) stream.on("error", (error) => bytes.destroy(error));
  bytes.setEncoding("utf8");
  const begun: string[] = [];
  for await (const piece of bytes) {
    const [first = "", ...more] = String(piece).split("\n");
    begun.push(first);
    for (const next of more) {
      yield begun.splice(0).join("");
      begun.push(next);
    }
  }
  const last = begun.join("");
  if (last !== "") yield last;
}

async function beginsAsGzip(file: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
  return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
}
