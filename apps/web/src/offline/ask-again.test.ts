import { afterEach, expect, test } from "vitest";
import { preparationQuery } from "../pages/exercises/preparation/preparation-query.ts";
import { playedExercise } from "../pages/exercises/live/played-query.ts";
import { response } from "../pages/response/response-query.ts";
import { journalQuery } from "../journal/journal-query.ts";
import { ownAccount } from "../queries/own-account.ts";
import { planQuery } from "../queries/plan-query.ts";
import { queryClient } from "../server/query-client.ts";
import { askAgain, askAllAgain } from "./ask-again.ts";

const keys: Readonly<Record<string, readonly unknown[]>> = {
  me: ownAccount.queryKey,
  plan: planQuery(["whole"], () => Promise.resolve({})).queryKey,
  journal: journalQuery({ collection: "incidents", id: "mail-gone" }).queryKey,
  response: response("mail-gone").queryKey,
  "other response": response("fire").queryKey,
  played: playedExercise("autumn").queryKey,
  preparation: preparationQuery("autumn").queryKey,
  files: ["chosen-files"],
  import: ["import", 1],
};

afterEach(() => queryClient.clear());

async function stale(act: () => Promise<void>): Promise<readonly string[]> {
  for (const key of Object.values(keys)) queryClient.setQueryData(key, {});
  await act();
  return Object.entries(keys).flatMap(([name, key]) =>
    queryClient.getQueryState(key)?.isInvalidated === true ? [name] : [],
  );
}

test.each([
  ["journal/incidents/mail-gone", ["journal", "response"]],
  ["responses/mail-gone", ["journal", "response"]],
  ["exercises/autumn/played", ["played"]],
  ["exercises/autumn/preparation", ["preparation"]],
  ["me", ["me"]],
  ["plan/people", ["plan", "response", "other response", "played", "preparation"]],
])("where %s is answered otherwise, this is asked again: %j", async (path, expected) => {
  expect(await stale(() => askAgain(`/api/v1/${path}`))).toEqual(expected);
});

test("what is kept is asked again as a whole, and nothing else", async () => {
  const rest = ["files", "import"];
  expect(await stale(askAllAgain)).toEqual(Object.keys(keys).filter((key) => !rest.includes(key)));
});
