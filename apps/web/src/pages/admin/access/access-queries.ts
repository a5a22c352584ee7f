import { listPasskeys, listSessions, listTokens } from "@mainstay/api";
import { queryOptions } from "@tanstack/react-query";
import { allParts } from "../../../server/all-parts.ts";
import { queryClient } from "../../../server/query-client.ts";
import { ask } from "../../../server/server.ts";

const accessKey = "access";

/** The API tokens of somebody, of whoever asks if nobody is named. */
export function tokensOf(person: string | undefined) {
  return queryOptions({
    queryKey: [accessKey, "tokens", person ?? ""],
    queryFn: () =>
      allParts((part) =>
        ask(listTokens, { query: person === undefined ? part : { ...part, person } }),
      ),
  });
}

/** Where somebody is signed in, or whoever asks if nobody is named. */
export function sessionsOf(person: string | undefined) {
  return queryOptions({
    queryKey: [accessKey, "sessions", person ?? ""],
    queryFn: () => ask(listSessions, { query: person === undefined ? {} : { person } }),
  });
}

/** The passkeys of somebody, of whoever asks if nobody is named. */
export function passkeysOf(person: string | undefined) {
  return queryOptions({
    queryKey: [accessKey, "passkeys", person ?? ""],
    queryFn: () => ask(listPasskeys, { query: person === undefined ? {} : { person } }),
  });
}

/** An API token, without what is secret about it. */
export type Token = Awaited<ReturnType<typeof askTokens>>["items"][number];

/** A place where somebody is signed in. */
export type Session = Awaited<ReturnType<typeof askSessions>>["items"][number];

/** A passkey, as its owner knows it. */
export type Passkey = Awaited<ReturnType<typeof askPasskeys>>["items"][number];

/** Has passkeys, tokens and sessions asked again, after one of them was changed. */
export function askAccessAgain(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: [accessKey] });
}

function askTokens() {
  return ask(listTokens);
}

function askSessions() {
  return ask(listSessions);
}

function askPasskeys() {
  return ask(listPasskeys);
}
