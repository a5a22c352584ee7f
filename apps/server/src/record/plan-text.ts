import { setImmediate as otherWork } from "node:timers/promises";
import { collectionNames, encodeOrganisation, type Plan } from "@mainstay/plan";
import { recordText } from "./record-text.ts";

/** So many records are written in one go: a few milliseconds. */
const atOnce = 200;

const texts = new WeakMap<Plan, Promise<string>>();

/**
 * A plan as JSON in the form of a file; of one plan it is written once, however many ask, and of its records only those
 * that are new. Other requests are answered between them.
 */
export function planText(plan: Plan): Promise<string> {
  const known = texts.get(plan) ?? write(plan);
  texts.set(plan, known);
  return known;
}

async function write(plan: Plan): Promise<string> {
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
