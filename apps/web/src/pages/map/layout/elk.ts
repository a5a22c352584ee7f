import ELK, { type ELK as Layouter } from "elkjs/lib/elk-api.js";
import workerUrl from "elkjs/lib/elk-worker.min.js?url";

let known: Layouter | undefined;

/** The layouter. It works in a thread of its own, so that the page stays alive meanwhile, and is loaded when first needed. */
export function elk(): Layouter {
  known ??= new ELK({ workerUrl });
  return known;
}
