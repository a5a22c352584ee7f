import { createHmac } from "node:crypto";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code that an authenticator app shows now for a key (RFC 6238, with SHA-1, six digits and half a minute). */
export function codeOf(key: string, now: number = Date.now()): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const hash = createHmac("sha1", bytesOf(key)).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 0xf;
  const number = hash.readUInt32BE(at) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** The bytes that a text in base 32 stands for (RFC 4648, 6). */
function bytesOf(text: string): Buffer {
  const bits = Array.from(text.replace(/=+$/, ""), (letter) =>
    alphabet.indexOf(letter).toString(2).padStart(5, "0"),
  ).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
