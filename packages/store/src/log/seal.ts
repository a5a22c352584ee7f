import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";

/** SHA-256 in hexadecimal of a value in canonical JSON (RFC 8785). */
export function seal(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
