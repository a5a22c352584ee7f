import { listInvitations, listPeople } from "@mainstay/api";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { queryClient } from "../../../server/query-client.ts";
import { ask } from "../../../server/server.ts";

const accountsKey = "accounts";
const invitationsKey = "invitations";

/** So many people are shown at once. */
export const peopleAtOnce = 50;

/** A part of everybody who has an account. */
export function accounts({
  text = "",
  after = 0,
}: {
  readonly text?: string | undefined;
  readonly after?: number | undefined;
}) {
  const found = text.trim();
  return queryOptions({
    queryKey: [accountsKey, found, after],
    queryFn: () =>
      ask(listPeople, {
        query: { limit: peopleAtOnce, after, ...(found === "" ? {} : { text: found }) },
      }),
    placeholderData: keepPreviousData,
  });
}

/** The invitations that can still be accepted. */
export const invitations = queryOptions({
  queryKey: [invitationsKey],
  queryFn: () => ask(listInvitations),
});

/** Somebody who has an account. */
export type Account = Awaited<ReturnType<typeof askPeople>>["items"][number];

/** An invitation that can still be accepted. */
export type Invitation = Awaited<ReturnType<typeof askInvitations>>["items"][number];

/** Has people and invitations asked again, after one of them was changed. */
export async function askPeopleAgain(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: [accountsKey] }),
    queryClient.invalidateQueries({ queryKey: [invitationsKey] }),
  ]);
}

function askPeople() {
  return ask(listPeople);
}

function askInvitations() {
  return ask(listInvitations);
}
