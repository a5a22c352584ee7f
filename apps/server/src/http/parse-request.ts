import { setImmediate as otherWork } from "node:timers/promises";
import * as z from "zod";
import { Refusal } from "./refusal.ts";

/** So many problems are told: whoever mends these sees the others. */
const mostProblems = 100;
/** So many entries of a list are looked at in one go: some milliseconds. */
const atOnce = 1000;

/** Part of a request as the contract has it. Throws a Refusal that says what is wrong where. */
export function parse<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  part: string,
): z.output<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw refusalOf(parsed.error.issues, [part]);
}

/** The same of a body, whose lists may be long: other requests are answered meanwhile, until there are problems enough. */
export async function parseBody<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
): Promise<z.output<Shape>> {
  if (shape instanceof z.ZodObject && typeof value === "object" && value !== null) {
    for (const [name, field] of Object.entries(shape.shape)) {
      const list: unknown = Reflect.get(value, name);
      if (field instanceof z.ZodArray && Array.isArray(list)) await checkList(field, list, name);
    }
  }
  return parse(shape, value, "body");
}

async function checkList(shape: z.ZodArray, list: readonly unknown[], name: string) {
  if (list.length <= atOnce) return;
  // Of a list that is too long no entry is worth a look.
  const most = mostEntries(shape);
  if (list.length > most) {
    const message = `${list.length} entries, but at most ${most} are allowed`;
    throw refusalOf([{ path: [], message }], ["body", name]);
  }
  for (let first = 0; first < list.length; first += atOnce) {
    const issues = issuesIn(shape, list.slice(first, first + atOnce), first);
    if (issues.length > 0) throw refusalOf(issues, ["body", name]);
    await otherWork();
  }
}

function mostEntries({ _zod: { def } }: z.ZodArray): number {
  const limits = (def.checks ?? []).filter((check) => check instanceof z.core.$ZodCheckMaxLength);
  return Math.min(...limits.map((check) => check._zod.def.maximum));
}

function issuesIn(shape: z.ZodArray, list: readonly unknown[], first: number): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [at, entry] of list.entries()) {
    const parsed = z.safeParse(shape.element, entry);
    if (!parsed.success) {
      const { issues: found } = parsed.error;
      issues.push(...found.map(({ path, message }) => ({ path: [first + at, ...path], message })));
    }
    if (issues.length > mostProblems) break;
  }
  return issues;
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function refusalOf(issues: readonly Issue[], place: readonly string[]): Refusal {
  const problems = issues.slice(0, mostProblems).map(({ path, message }) => ({
    path: [...place, ...path.map((key) => (typeof key === "symbol" ? String(key) : key))],
    message,
  }));
  const first =
    issues.length > mostProblems ? ` Of what is wrong these are the first ${mostProblems}.` : "";
  return new Refusal(400, `The request is not as the contract says.${first}`, { problems });
}
