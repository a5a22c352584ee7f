/** So many bytes at a time: a function takes no more arguments than that for certain, and three bytes are four letters. */
const step = 3 * 2 ** 13;

/** Bytes in base64. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += step) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + step))));
  }
  return parts.join("");
}
