import { Hono } from "hono";
import { expect, test } from "vitest";
import { acceptedEncoding } from "./content-encoding.ts";

const app = new Hono().get("/", (context) => context.text(acceptedEncoding(context) ?? "none"));

test.each([
  [undefined, "none"],
  ["", "none"],
  ["identity", "none"],
  ["gzip", "gzip"],
  ["gzip, deflate, br, zstd", "br"],
  ["br;q=0, gzip", "gzip"],
  ["GZIP;q=0.1", "gzip"],
  ["*", "br"],
  ["*;q=0", "none"],
  ["br;q=0, *", "gzip"],
  ["brotli", "none"],
])("who takes %s gets %s", async (accepted, encoding) => {
  const headers = accepted === undefined ? {} : { "accept-encoding": accepted };
  expect(await (await app.request("/", { headers })).text()).toBe(encoding);
});
