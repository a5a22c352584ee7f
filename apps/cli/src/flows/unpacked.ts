import { Readable } from "node:stream";
import { createGunzip, createZstdDecompress } from "node:zlib";

/** The bytes of a file as they were before it was packed, if its first bytes say that it was: by gzip or by zstd. */
export async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = packed[Symbol.asyncIterator]();
  let first: Uint8Array = new Uint8Array();
  while (first.length < longestMagic) {
    const { value, done } = await pieces.next();
    if (done === true) break;
    first = first.length === 0 ? value : Buffer.concat([first, value]);
  }
  const whole = restored(first, pieces);
  const unpack = begins(first, [0x1f, 0x8b])
    ? createGunzip()
    : begins(first, [0x28, 0xb5, 0x2f, 0xfd])
      ? createZstdDecompress()
      : undefined;
  if (unpack === undefined) {
    yield* whole;
    return;
  }
  const source = Readable.from(whole);
  source.on("error", (error) => unpack.destroy(error));
  try {
    for await (const piece of source.pipe(unpack)) yield piece;
  } finally {
    source.destroy();
    unpack.destroy();
  }
}

const longestMagic = 4;

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

async function* restored(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (;;) {
    const { value, done } = await rest.next();
    if (done === true) return;
    yield value;
  }
}
