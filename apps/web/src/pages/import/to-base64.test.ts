import { expect, test } from "vitest";
import { toBase64 } from "./to-base64.ts";

test("bytes of every kind and number come back", () => {
  for (const length of [0, 1, 2, 3, 24_575, 24_576, 24_577, 100_000]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7) % 256);
    expect(new Uint8Array(Buffer.from(toBase64(bytes), "base64"))).toEqual(bytes);
  }
});
