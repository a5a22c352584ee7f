import { callEndpoint, type Endpoint, type Input, type Server } from "@mainstay/api";
import type * as z from "zod";
import { Unreachable } from "./unreachable.ts";

const server: Server = {
  origin: "",
  send: async (url, request) => {
    try {
      return await fetch(url, { ...request, credentials: "same-origin" });
    } catch {
      throw new Unreachable();
    }
  },
};

/** Calls an endpoint of the server that the app came from. Throws Refused, or Unreachable. */
export function ask<
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  endpoint: Endpoint<Path, Query, Body, Answer>,
  input: Input<Path, Query, Body> = {},
): Promise<z.output<Answer>> {
  return callEndpoint(server, endpoint, input);
}
