import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Refusal } from "./refusal.ts";

/** So many bytes come out at once at most. */
const piece = 256 * 1024;

/**
 * The body of a request as it was before it was packed, if it says that it was, a piece at a time: whoever counts them can stop
 * before there are too many. Throws a Refusal where it is packed in another way, or not at all.
 */
export async function* unpackedBody({ headers, body }: Request): AsyncGenerator<Uint8Array> {
  const encoding = headers.get("content-encoding")?.toLowerCase() ?? "identity";
  if (encoding === "identity") {
    yield* body ?? [];
    return;
  }
  if (encoding !== "gzip") {
    throw new Refusal(
      400,
      `The body is packed as ${encoding}: pack it by gzip, or send it as it is.`,
    );
  }
  const packed = Readable.from(body ?? []);
  const unpacked = createGunzip({ chunkSize: piece });
  packed.on("error", (error) => unpacked.destroy(error));
  try {
    for await (const bytes of packed.pipe(unpacked)) yield bytes;
  } catch (error) {
    if (!isZlibError(error)) throw error;
    throw new Refusal(
      400,
      "The body says that it is packed by gzip, and is not, or not to its end.",
    );
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}
