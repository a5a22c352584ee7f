import { promisify } from "node:util";
import {
  type BrotliOptions,
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip,
  gzipSync,
} from "node:zlib";
import type { Encoding } from "./content-encoding.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Fewer bytes are compressed where they are, in half a millisecond: handing them to another thread takes longer than the work. */
const worthAnotherThread = 65_536;

const compress: {
  readonly [Each in Encoding]: {
    readonly here: (plain: Bytes | string) => Bytes;
    readonly elsewhere: (plain: Bytes | string) => Promise<Bytes>;
  };
} = {
  br: {
    here: (plain) => brotliCompressSync(plain, brotliOptions(plain)),
    elsewhere: (plain) => promisify(brotliCompress)(plain, brotliOptions(plain)),
  },
  gzip: { here: (plain) => gzipSync(plain), elsewhere: (plain) => promisify(gzip)(plain) },
};

function brotliOptions(plain: Bytes | string): BrotliOptions {
  const params = {
    // Higher qualities take seconds for a large plan, and gain a tenth.
    [constants.BROTLI_PARAM_QUALITY]: 4,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    // Making room for a larger window than there are bytes takes as long as compressing a page.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, 2 + Math.floor(Math.log2(plain.length))),
  };
  return { params };
}

/** What was answered lately, as it was said and as it was sent: many who ask the same of a revision are told the same words. */
const lately: { readonly [Each in Encoding]: Map<string, Bytes> } = {
  br: new Map(),
  gzip: new Map(),
};
const mostLately = 64;

const known = new WeakMap<Bytes, { [Each in Encoding]?: Promise<Bytes> }>();

/** An answer made smaller; a large one off the thread that serves, and what is answered again only once. */
export async function compressed(answer: Bytes | string, encoding: Encoding): Promise<Bytes> {
  const { here, elsewhere } = compress[encoding];
  if (typeof answer === "string")
    return answer.length < worthAnotherThread
      ? onceLately(answer, lately[encoding], here)
      : elsewhere(answer);
  if (answer.length < worthAnotherThread) return here(answer);
  const ofAnswer = known.get(answer) ?? {};
  known.set(answer, ofAnswer);
  return (ofAnswer[encoding] ??= elsewhere(answer));
}

/** The oldest gives way: maps keep the order in which things were put. */
function onceLately(
  answer: string,
  sent: Map<string, Bytes>,
  compressNow: (plain: string) => Bytes,
): Bytes {
  const bytes = sent.get(answer) ?? compressNow(answer);
  sent.delete(answer);
  sent.set(answer, bytes);
  const [oldest] = sent.keys();
  if (sent.size > mostLately && oldest !== undefined) sent.delete(oldest);
  return bytes;
}
