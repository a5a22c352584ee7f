import { callEndpoint, type Endpoint, type Input, type Server } from "@mainstay/api";
import type * as z from "zod";
import { newestOf } from "./newest-of.ts";
import { Unreachable } from "./unreachable.ts";

/** Calls an endpoint of the server that the app came from. Throws Refused, or Unreachable, or why it was broken off by the signal. */
export function ask<
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  endpoint: Endpoint<Path, Query, Body, Answer>,
  input: Input<Path, Query, Body> = {},
  signal: AbortSignal | null = null,
): Promise<z.output<Answer>> {
  return callEndpoint(server(signal), endpoint, input);
}

/** The server that the app came from, as long as nobody breaks off. */
function server(signal: AbortSignal | null): Server {
  return {
    origin: "",
    send: async (url, request) => {
      try {
        return await fetch(url, {
          ...request,
          ...newestOf({ method: request.method, url, page: location.pathname, now: Date.now() }),
          signal,
          credentials: "same-origin",
          keepalive: isLeft() && isSmall(request.body),
        });
      } catch {
        signal?.throwIfAborted();
        throw new Unreachable();
      }
    },
  };
}

/** Whether the page may be gone before an answer comes: what is sent then is to arrive nevertheless. */
function isLeft(): boolean {
  return document.visibilityState === "hidden";
}

/** Whether a request may outlive its page: browsers let that much do so, all requests together. */
function isSmall(body: unknown): boolean {
  return typeof body === "string" && new Blob([body]).size < 60_000;
}
