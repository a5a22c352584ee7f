/**
 * The text of bytes that come in pieces, in the encoding that they turn out to be in: by a byte order mark, as UTF-16 if
 * every other byte is zero, as UTF-8 as long as they are that, and from there on as Windows-1252, in which older exports
 * are. Pieces may end within a letter.
 */
export async function* decodedText(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decode: Decode | undefined;
  let held: Uint8Array = new Uint8Array();
  for await (const piece of pieces) {
    held = Buffer.concat([held, piece]);
    if (decode === undefined && held.length < 4) continue;
    decode ??= decoderFor(held);
    const end = decode.isWide ? held.length : lastAscii(held);
    yield decode.text(held.subarray(0, end));
    held = held.subarray(end);
  }
  decode ??= decoderFor(held);
  yield decode.text(held);
}

/** The text of all bytes at once, without a byte order mark; undefined where it is none in any of these encodings. */
export function decodeWhole(bytes: Uint8Array): string | undefined {
  const decode = decoderFor(bytes);
  const text = decode.text(bytes);
  return isControl.test(text) ? undefined : text.replace(/^\ufeff/, "");
}

/** What no text has, and bytes that are none nearly always do. */
const isControl = /(?![\t\n\r])\p{Cc}/u;

type Decode = { readonly isWide: boolean; readonly text: (bytes: Uint8Array) => string };

function decoderFor(first: Uint8Array): Decode {
  const [a, b] = first;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0)) return wide("utf-16le");
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && b !== undefined))
    return wide("utf-16be");
  return narrow();
}

function wide(encoding: string): Decode {
  const decoder = new TextDecoder(encoding);
  return { isWide: true, text: (bytes) => decoder.decode(bytes, { stream: true }) };
}

/** Pieces are cut after a letter of ASCII, so that none is cut in two and the encodings can change between them. */
function narrow(): Decode {
  let decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return {
    isWide: false,
    text: (bytes) => {
      try {
        return decoder.decode(bytes);
      } catch {
        decoder = new TextDecoder("windows-1252");
        return decoder.decode(bytes);
      }
    },
  };
}

function lastAscii(bytes: Uint8Array): number {
  const at = bytes.findLastIndex((byte) => byte < 0x80);
  return at === -1 ? 0 : at + 1;
}
