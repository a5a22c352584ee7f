import { afterAll, beforeAll, expect, test } from "vitest";
import { PeopleServer } from "../../people/testing/people-server.ts";

let server: PeopleServer;
beforeAll(async () => {
  server = await PeopleServer.start();
});
afterAll(() => server.stop());

async function page(path: string) {
  const response = await fetch(server.url + path);
  return { response, text: await response.text() };
}

test("the link of a first start leads to a page, and nothing on it is from elsewhere", async () => {
  const { pathname } = new URL(await server.setupLink());
  const { response, text } = await page(pathname);
  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    "text/html; charset=utf-8",
  ]);
  const parts = [...text.matchAll(/<(?:script|link)\b[^>]*(?:src|href)="([^"]+)"/g)].map(
    ([, part = ""]) => part,
  );
  expect(parts).toEqual(["/sign-in.css", "/sign-in.js"]);
  const { text: script } = await page("/sign-in.js");
  const imported = [...script.matchAll(/from "([^"]+)"/g)].map(([, part = ""]) => part);
  expect(imported).toEqual(["/passkeys.js"]);
  for (const part of [...parts, ...imported]) {
    expect((await page(part)).response.status).toBe(200);
  }
});

test("the page has no script and no style that its security policy would not run", async () => {
  const { response, text } = await page("/sign-in");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(text).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=|\sstyle=/);
});

test("each field of the page has a label", async () => {
  const { text } = await page("/sign-in");
  const labelled = text.match(/<label[^>]*>(?:(?!<\/label>)[\s\S])*<input/g) ?? [];
  expect(labelled.length).toBe((text.match(/<input/g) ?? []).length);
});
