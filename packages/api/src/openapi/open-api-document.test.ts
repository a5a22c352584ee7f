import { expect, test } from "vitest";
import * as z from "zod";
import { endpoints } from "../endpoints.ts";
import { openApiDocument } from "./open-api-document.ts";

const document = openApiDocument(endpoints, "0.0.0");

test("openapi.json is what the endpoints say", async () => {
  const text = `${JSON.stringify(document, undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../openapi.json");
});

test("every reference leads to a schema", () => {
  const { components } = z
    .object({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }) })
    .parse(document);
  const referred = JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
  const names = new Set(Array.from(referred, ([, name]) => name));
  expect(names.size).toBeGreaterThan(5);
  expect([...names].filter((name) => !Object.hasOwn(components.schemas, name))).toEqual([]);
});

test("every endpoint has a name of its own, and a place of its own", () => {
  const names = endpoints.map(({ id }) => id);
  const places = endpoints.map(({ method, url }) => `${method} ${url}`);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(places).size).toBe(places.length);
});

test("what stands in braces is what the path has", () => {
  for (const { id, url, path } of endpoints) {
    const named = Array.from(url.matchAll(/\{(\w+)\}/g), ([, name]) => name);
    expect([id, named]).toEqual([id, Object.keys(path.shape)]);
  }
});
