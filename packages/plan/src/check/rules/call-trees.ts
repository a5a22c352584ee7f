import type { PlanPath, Problem } from "../../problem.ts";
import type { CallTree } from "../../records/sop.ts";
import { isKnown, type Names } from "../names.ts";
import { ringWords } from "../ring-words.ts";
import type { Subject } from "../subject.ts";

/** A call tree is a tree: it begins with one person, and everybody else is called once, by somebody who was called. */
export function* callTrees({ plan, names }: Subject): Generator<Problem> {
  for (const [at, tree] of plan.callTrees.entries()) {
    for (const problem of [...neverCalled(tree, names), ...calledAgain(tree)]) {
      yield { ...problem, path: ["callTrees", at, "calls", ...problem.path] };
    }
  }
}

function* neverCalled({ start, calls }: CallTree, names: Names): Generator<Problem> {
  const called = new Set([start, ...calls.flatMap(({ to }) => to)]);
  const people = [...called, ...calls.map(({ from }) => from)];
  // With a name misspelt it cannot be told who is called; the name is told of itself.
  if (!people.every((person) => isKnown(names, "people", person))) return;
  for (const [at, { from }] of calls.entries()) {
    if (called.has(from)) continue;
    const message = `\`${from}\` calls others, but nobody calls \`${from}\`: let somebody do so, or start the tree with \`${from}\` and not with \`${start}\``;
    yield { id: "never-called", path: [at, "from"], message };
    // Told once, however many they call.
    called.add(from);
  }
}

/** One person calls another; `path` leads there from the calls of the tree. */
type Step = { readonly by?: string; readonly to: string; readonly path: PlanPath };

/** Follows the calls from the start on, then from those that are not reached from there. */
function* calledAgain(tree: CallTree): Generator<Problem> {
  const steps = Map.groupBy(stepsOf(tree), ({ by }) => by);
  const callers = new Map<string, string | undefined>();
  // Who is calling at the moment, each called by the one before.
  const chain = new Set<string>();
  for (const root of rootsOf(tree)) {
    if (callers.has(root)) continue;
    const ahead: (Step | { readonly done: string })[] = [{ to: root, path: [] }];
    for (let step = ahead.pop(); step !== undefined; step = ahead.pop()) {
      if ("done" in step) {
        chain.delete(step.done);
        continue;
      }
      const { by = "", to, path } = step;
      if (chain.has(to)) {
        const calling = [...chain];
        const ring = ringWords(calling.slice(calling.indexOf(to)));
        const message = `the calls come back to \`${to}\`, ${ring}: take one of them away`;
        yield { id: "call-ring", path, message };
      } else if (callers.has(to)) {
        yield { id: "called-twice", path, message: calledTwice(to, callers.get(to), by) };
      } else {
        chain.add(to);
        ahead.push({ done: to });
        for (const next of (steps.get(to) ?? []).toReversed()) ahead.push(next);
      }
      callers.set(to, callers.get(to) ?? step.by);
    }
  }
}

function calledTwice(to: string, first: string | undefined, by: string): string {
  if (first === undefined) {
    return `\`${by}\` calls \`${to}\`, with whom the tree starts: take this call away`;
  }
  const callers = first === by ? `by \`${by}\`` : `by \`${first}\` and by \`${by}\``;
  return `\`${to}\` is called twice, ${callers}: keep one of the two calls`;
}

function stepsOf({ calls }: CallTree): Step[] {
  return calls.flatMap(({ from, to }, at) =>
    to.map((person, position) => ({ by: from, to: person, path: [at, "to", position] })),
  );
}

/** Where to begin, so that everybody is reached: the start, whom nobody calls, then the rest, who can only be in rings. */
function rootsOf({ start, calls }: CallTree): readonly string[] {
  const called = new Set<string>(calls.flatMap(({ to }) => to));
  const callers = calls.map(({ from }) => from);
  return [start, ...callers.filter((from) => !called.has(from)), ...callers];
}
