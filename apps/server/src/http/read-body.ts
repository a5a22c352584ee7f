import { parsingJson, unhurried } from "@mainstay/store";
import { BodyBudget } from "./body-budget.ts";
import { watchNesting } from "./nesting-watch.ts";
import { Refusal } from "./refusal.ts";
import { unpackedBody } from "./unpacked-body.ts";

/** How large a body may be, in bytes, and out of which budget it is read. */
export type BodyLimits = { readonly most: number; readonly budget: BodyBudget };

/** A body that was read; its room is given back when it is disposed of. */
export type HeldBody = Disposable & { readonly bytes: Uint8Array<ArrayBuffer> };

/** The bodies of requests that people send. */
export const knownBodies = new BodyBudget(256 * 1024 * 1024);

/** The bodies of requests that anybody can send: whoever fills it keeps nobody out who is in. */
export const strangersBodies = new BodyBudget(16 * 1024 * 1024);

/** The largest body of a request where nothing else is said, in bytes. */
export const usualBody = 64 * 1024;

/**
 * Reads the body of a request, unpacked. Throws a Refusal as soon as it is larger than it may be, whatever it says of itself, is
 * nested too deep, or there is no room for it.
 */
export async function readBody(request: Request, { most, budget }: BodyLimits): Promise<HeldBody> {
  const tooLarge = () => new Refusal(413, `The body is larger than ${sizeOf(most)}.`);
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge();
  const watch = watchNesting();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of unpackedBody(request)) {
      if (size + part.byteLength > most) throw tooLarge();
      budget.take(part.byteLength);
      size += part.byteLength;
      const fault = watch(part);
      if (fault !== undefined) throw new Refusal(400, fault);
      parts.push(part);
    }
  } catch (error) {
    budget.giveBack(size);
    throw error;
  }
  return { bytes: joined(parts, size), [Symbol.dispose]: () => budget.giveBack(size) };
}

/** What the JSON in a body says. Throws a Refusal where it is none. */
export async function parseJson({ bytes }: HeldBody): Promise<unknown> {
  try {
    return await unhurried(parsingJson(bytes));
  } catch {
    throw new Refusal(400, "The body is not JSON in UTF-8.");
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

function sizeOf(bytes: number): string {
  return bytes < 2 ** 20 ? `${bytes / 2 ** 10} KB` : `${bytes / 2 ** 20} MB`;
}
