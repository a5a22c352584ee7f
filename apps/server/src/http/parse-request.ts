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
  if (!(shape instanceof z.ZodObject) || typeof value !== "object" || value === null) {
    return parse(shape, value, "body");
  }
  const parsed = new Map<string, readonly unknown[]>();
  for (const [name, field] of Object.entries(shape.shape)) {
    const list: unknown = Reflect.get(value, name);
    if (!(field instanceof z.ZodArray) || !Array.isArray(list) || list.length <= atOnce) continue;
    parsed.set(name, await parseList(field, list, name));
  }
  // What was parsed piece by piece is not looked at again: an entry stands for all of a list.
  const rest = Object.entries(value).map(([name, own]) => [
    name,
    parsed.has(name) && Array.isArray(own) ? own.slice(0, 1) : own,
  ]);
  const whole = parse(shape, Object.fromEntries(rest), "body");
  return Object.assign(Object(whole), Object.fromEntries(parsed));
}

async function parseList(
  shape: z.ZodArray,
  list: readonly unknown[],
  name: string,
): Promise<readonly unknown[]> {
  // Of a list that is too long no entry is worth a look.
  const most = mostEntries(shape);
  if (list.length > most) {
    const message = `${list.length} entries, but at most ${most} are allowed`;
    throw refusalOf([{ path: [], message }], ["body", name]);
  }
  const parsed: unknown[] = [];
  for (let first = 0; first < list.length; first += atOnce) {
    const issues = parseEntries(shape, list.slice(first, first + atOnce), { first, parsed });
    if (issues.length > 0) throw refusalOf(issues, ["body", name]);
    await otherWork();
  }
  return parsed;
}

function mostEntries({ _zod: { def } }: z.ZodArray): number {
  const limits = (def.checks ?? []).filter((check) => check instanceof z.core.$ZodCheckMaxLength);
  return Math.min(...limits.map((check) => check._zod.def.maximum));
}

type Piece = { readonly first: number; readonly parsed: unknown[] };

function parseEntries(
  shape: z.ZodArray,
  list: readonly unknown[],
  { first, parsed }: Piece,
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [at, entry] of list.entries()) {
    const { data, error } = z.safeParse(shape.element, entry);
    if (error === undefined) parsed.push(data);
    else {
      issues.push(
        ...error.issues.map(({ path, message }) => ({ path: [first + at, ...path], message })),
      );
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
  return new Refusal(400, countWords(issues.length), { problems });
}

/** That the request is not as the contract says is said by the title of a problem already. */
function countWords(count: number): string {
  if (count > mostProblems) return `Of what is wrong in it these are the first ${mostProblems}.`;
  return count === 1 ? "One thing in it is wrong." : `${count} things in it are wrong.`;
}
