import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compressed } from "./compressed.ts";

const answer = (what: string): string => JSON.stringify(Array(1000).fill(what));

describe("a small answer", () => {
  it("says the same in each encoding", async () => {
    const said = answer("Order intake");
    expect(brotliDecompressSync(await compressed(said, "br")).toString()).toBe(said);
    expect(gunzipSync(await compressed(said, "gzip")).toString()).toBe(said);
  });

  it("is compressed once while many ask for it", async () => {
    const first = await compressed(answer("Dispatch"), "br");
    expect(await compressed(answer("Dispatch"), "br")).toBe(first);
    expect(await compressed(answer("Customs"), "br")).not.toEqual(first);
  });

  it("gives way to those of later, the longest unasked first", async () => {
    const first = await compressed(answer("Invoicing"), "gzip");
    const second = await compressed(answer("Payroll"), "gzip");
    for (let at = 0; at < 62; at++) await compressed(answer(`Function ${at}`), "gzip");
    expect(await compressed(answer("Invoicing"), "gzip")).toBe(first);
    await compressed(answer("One too many"), "gzip");
    expect(await compressed(answer("Invoicing"), "gzip")).toBe(first);
    expect(await compressed(answer("Payroll"), "gzip")).not.toBe(second);
  });
});
