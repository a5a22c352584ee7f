import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { clearForAnother } from "./clear-for-another.ts";

const account = ["own-account"];
const plan = ["plan", "written"];

function known(id?: string): QueryClient {
  const client = new QueryClient();
  client.setQueryData(account, { id });
  client.setQueryData(plan, "what only some may see");
  return client;
}

test.each([
  ["ada", "ben", undefined],
  ["ada", undefined, undefined],
  ["ada", "ada", "what only some may see"],
  [undefined, undefined, "what only some may see"],
])("what %s was shown, %s is shown as %s", (before, now, shown) => {
  const client = known(before);
  clearForAnother(client, account, { id: now });
  expect(client.getQueryData(plan)).toBe(shown);
  expect(client.getQueryData(account)).toEqual({ id: before });
});

test("nothing is forgotten when somebody comes in first", () => {
  const client = known("ada");
  client.removeQueries({ queryKey: account });
  clearForAnother(client, account, { id: "ada" });
  expect(client.getQueryData(plan)).toBe("what only some may see");
});
