import { catalogs } from "@mainstay/m365";
import * as z from "zod";
import { compare, type Comparing } from "./compare.ts";

// As everywhere in the app: the security policy lets nothing be compiled from text.
z.config({ jitless: true });

/** What the worker answers: what was found, or the fault that it met. */
globalThis.addEventListener("message", ({ data }: MessageEvent<Comparing>) => {
  try {
    globalThis.postMessage({ compared: compare(data, catalogs) });
  } catch (error) {
    globalThis.postMessage({ fault: error instanceof Error ? error.message : String(error) });
  }
});
