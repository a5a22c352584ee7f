import { setImmediate as otherWork } from "node:timers/promises";
import { collectionNames, encodeOrganisation, type Plan } from "@mainstay/plan";
import { recordText } from "./record-text.ts";

/** So many records are written in one go: a few milliseconds. */
const atOnce = 200;

type Bytes = Uint8Array<ArrayBuffer>;

const texts = new WeakMap<Plan, { readonly revision: number; readonly text: Promise<Bytes> }>();

/** A revision and its plan as JSON in UTF-8: the same bytes, however many ask, so that they are compressed once as well. */
export function revisionText(revision: number, plan: Plan): Promise<Bytes> {
  const known = texts.get(plan);
  // A revision may have changed nothing.
  if (known?.revision === revision) return known.text;
  const text = writeRevision(revision, plan);
  texts.set(plan, { revision, text });
  return text;
}

async function writeRevision(revision: number, plan: Plan): Promise<Bytes> {
  return new TextEncoder().encode(`{"revision":${revision},"plan":${await planText(plan)}}`);
}

/**
 * A plan as JSON in the form of a file; of its records only those are written that are new. Other requests are answered
 * between them.
 */
export async function planText(plan: Plan): Promise<string> {
  const fields = [`"mainstay":${plan.mainstay}`];
  if (Object.keys(plan.organisation).length > 0) {
    fields.push(`"organisation":${JSON.stringify(encodeOrganisation(plan.organisation))}`);
  }
  for (const name of collectionNames) {
    const records = plan[name];
    if (records.length === 0) continue;
    const written: string[] = [];
    for (let first = 0; first < records.length; first += atOnce) {
      if (first > 0) await otherWork();
      for (const record of records.slice(first, first + atOnce)) {
        written.push(recordText(name, record));
      }
    }
    fields.push(`"${name}":[${written.join(",")}]`);
  }
  return `{${fields.join(",")}}`;
}
