import { Kind } from "@mainstay/plan";
import * as z from "zod";
import { freeId } from "../../components/free-id.ts";
import type { ObservedEnd } from "../../queries/observed.ts";

/** Which element an end is to be: one of the plan, or a new one. */
export const Chosen = z.object({
  id: z.string(),
  isNew: z.boolean(),
  name: z.string(),
  kind: Kind,
});
export type Chosen = Readonly<z.output<typeof Chosen>>;

/** What is proposed for an end: the first element that it can be; for one that is in none, a new one by its name. */
export function firstChoice({ elements, host, address, network }: ObservedEnd): Chosen {
  const [known] = elements;
  const name = host ?? address ?? network ?? "";
  const common = { name, kind: "infrastructure" } as const;
  return known === undefined
    ? { id: idOf(host?.split(".")[0] ?? name), isNew: true, ...common }
    : { id: known, isNew: false, ...common };
}

/** Whether everything is said that is needed. */
export function isChosen({ id, isNew, name }: Chosen): boolean {
  return idPattern.test(id) && (!isNew || name.trim() !== "");
}

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id that a new element has by its name, where no other has it. */
export function idOf(name: string): string {
  return freeId(name, []);
}
