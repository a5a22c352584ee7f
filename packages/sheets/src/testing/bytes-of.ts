import { strToU8 } from "fflate";

/** Text as a file in UTF-8 has it. */
export function bytesOf(text: string): Uint8Array {
  return strToU8(text);
}
