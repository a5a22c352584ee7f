import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Answer, Thinker } from "./analysis-thread.ts";
import { AnalysisThreads } from "./analysis-threads.ts";
import type { Lane } from "./lanes.ts";
import type { Question } from "./questions.ts";

const assessment = { about: "assessment" } as const;
const strategies = { about: "strategies", by: "cuts" } as const;
const others: readonly Lane[] = ["losses", "lengthy", "strategies", "sheets"];

/** A thread that answers when it is told to. */
class Told implements Thinker {
  hasEnded = false;
  readonly progress = { share: 0.5, rows: 7 };
  asked = 0;
  #outcome: PromiseWithResolvers<Answer> | undefined;

  ask(): Promise<Answer> {
    this.asked++;
    this.#outcome = Promise.withResolvers<Answer>();
    return this.#outcome.promise;
  }
  answer(): Promise<void> {
    this.#outcome?.resolve(undefined);
    return turn();
  }
  fail(): Promise<void> {
    this.hasEnded = true;
    this.#outcome?.reject(new Error("out of memory"));
    return turn();
  }
  callOff(): void {
    this.#outcome?.reject(new Error("called off"));
  }
  async close(): Promise<void> {
    this.hasEnded = true;
    this.#outcome?.reject(new Error("closed"));
  }
}

function open({ endsAfter = 60_000, waitsFor = 60_000 } = {}) {
  const started: Told[] = [];
  const start = () => {
    const thread = new Told();
    started.push(thread);
    return thread;
  };
  const threads = new AnalysisThreads({ start, endsAfter, waitsFor });
  const ask = (lane: Lane, ticket?: string, question: Question = assessment) => {
    const outcome = threads.ask(lane, { revision: 1, question, ticket });
    // What comes of it is looked at by those that care.
    outcome.catch(() => {});
    return outcome;
  };
  return { started, threads, ask };
}

test("lanes that are asked one after the other share one thread, beside the one that has its own", async () => {
  const { started, threads, ask } = open();
  for (const lane of ["figures", ...others, "figures", ...others] as const) {
    const answer = ask(lane);
    for (const thread of started) await thread.answer();
    await answer;
  }
  expect(threads.size).toBe(2);
  expect(started.map(({ asked }) => asked)).toEqual([2, 8]);
});

test("the questions of a lane wait for each other, and those that may take long for all of their kind", async () => {
  const { started, ask } = open();
  for (const lane of ["figures", ...others] as const) {
    void ask(lane);
    void ask(lane);
  }
  await turn();
  expect(started.map(({ asked }) => asked)).toEqual([1, 1, 1]);
});

test("lanes that wait for each other take turns", async () => {
  const { started, ask } = open();
  const order: string[] = [];
  const tell = async (name: string, lane: Lane) => {
    await ask(lane);
    order.push(name);
  };
  const all = [
    tell("first strategies", "strategies"),
    tell("second strategies", "strategies"),
    tell("workbook", "lengthy"),
    tell("spreadsheet", "sheets"),
  ];
  for (const _ of all) {
    await turn();
    await started[0].answer();
  }
  await Promise.all(all);
  expect(order).toEqual(["first strategies", "workbook", "spreadsheet", "second strategies"]);
  expect(started).toHaveLength(1);
});

test("no lane waits for long for the question of another", async () => {
  const { started, ask } = open({ waitsFor: 0 });
  for (const lane of others) void ask(lane);
  while (started.length < others.length) await turn();
  expect(started.map(({ asked }) => asked)).toEqual([1, 1, 1, 1]);
});

test("the thread of what pages show is lent to nobody", async () => {
  const { started, threads, ask } = open();
  void ask("figures");
  await started[0].answer();
  void ask("losses");
  void ask("figures");
  expect(started.map(({ asked }) => asked)).toEqual([2, 1]);
  expect(threads.size).toBe(2);
});

test("a lane is given the thread that answered it last, if that has nothing to do", async () => {
  const { started, ask } = open();
  void ask("losses");
  void ask("lengthy");
  await turn();
  for (const thread of started) await thread.answer();
  void ask("losses");
  expect(started.map(({ asked }) => asked)).toEqual([2, 1]);
});

test("of threads that have nothing to do all but one end", async () => {
  const { started, threads, ask } = open({ endsAfter: 0 });
  void ask("losses");
  void ask("lengthy");
  await turn();
  expect(threads.size).toBe(2);
  for (const thread of started) await thread.answer();
  while (threads.size > 1) await turn();
  expect(started.filter(({ hasEnded }) => !hasEnded)).toHaveLength(1);
  void ask("sheets");
  expect(threads.size).toBe(1);
});

test("a thread is ready before the first question, once", () => {
  const { started, threads, ask } = open();
  void ask("figures");
  threads.prepare();
  threads.prepare();
  expect(started).toHaveLength(2);
  void ask("losses");
  expect(started).toHaveLength(2);
});

test("of a thread that failed only the question under work fails", async () => {
  const { started, threads, ask } = open();
  const [first, second] = [ask("losses"), ask("losses")];
  await started[0].fail();
  await expect(first).rejects.toThrow("out of memory");
  await started[1].answer();
  expect(await second).toBeUndefined();
  expect(threads.size).toBe(1);
});

test("one that failed with nothing to do is not asked again", async () => {
  const { started, threads, ask } = open();
  void ask("losses");
  await started[0].answer();
  started[0].hasEnded = true;
  void ask("losses");
  expect(started.map(({ asked }) => asked)).toEqual([1, 1]);
  expect(threads.size).toBe(1);
});

test("where no thread can be started the question fails, and the lane goes on with the next one", async () => {
  let starts = 0;
  const started: Told[] = [];
  const start = () => {
    if (++starts <= 2) throw new Error("EAGAIN");
    const thread = new Told();
    started.push(thread);
    return thread;
  };
  const threads = new AnalysisThreads({ start, endsAfter: 60_000, waitsFor: 60_000 });
  threads.prepare();
  const asked = { revision: 1, question: assessment, ticket: undefined };
  const [first, second] = [threads.ask("losses", asked), threads.ask("losses", asked)];
  await expect(first).rejects.toThrow("EAGAIN");
  await started[0].answer();
  expect(await second).toBeUndefined();
  expect(threads.size).toBe(1);
});

test("a question is known by its ticket, and called off alone", async () => {
  const { threads, ask } = open();
  const [first, second, third] = ["a", "b", "c"].map((ticket) => ask("sheets", ticket));
  expect(threads.progressOfOne("sheets", "a")).toEqual({ share: 0, rows: 0 });
  await turn();
  expect(threads.progressOfOne("sheets", "a")).toEqual({ share: 0.5, rows: 7 });
  expect(threads.progressOfOne("sheets", "b")).toEqual({ share: 0, rows: 0 });
  expect(threads.progressOfOne("losses", "a")).toBeUndefined();
  expect(threads.callOffOne("sheets", "b")).toBe(true);
  expect(threads.callOffOne("sheets", "b")).toBe(false);
  await expect(second).rejects.toThrow("called it off");
  expect(threads.callOffOne("sheets", "a")).toBe(true);
  await expect(first).rejects.toThrow("called off");
  await turn();
  expect(threads.progressOfOne("sheets", "c")).toEqual({ share: 0.5, rows: 7 });
  await threads.close();
  await expect(third).rejects.toThrow("closed");
});

test("what was asked about something is called off, and nothing else that a lane was asked", async () => {
  const { started, threads, ask } = open();
  const ranked = () => ask("strategies", undefined, strategies);
  const [first, other, second] = [ranked(), ask("strategies"), ranked()];
  await turn();
  expect(threads.progressOf("strategies", "strategies")).toEqual({ share: 0.5, rows: 7 });
  expect(threads.callOff("strategies", "strategies")).toBe(true);
  for (const each of [first, second]) await expect(each).rejects.toThrow("called");
  await turn();
  expect(threads.progressOf("strategies", "strategies")).toBeUndefined();
  expect(threads.callOff("strategies", "strategies")).toBe(false);
  await started[0].answer();
  expect(await other).toBeUndefined();
});

test("what waits for another lane is at nothing, and can be called off", async () => {
  const { started, threads, ask } = open();
  const before = ask("lengthy");
  const ranked = ask("strategies", undefined, strategies);
  await turn();
  expect(threads.progressOf("strategies", "strategies")).toEqual({ share: 0, rows: 0 });
  expect(threads.callOff("strategies", "strategies")).toBe(true);
  await expect(ranked).rejects.toThrow("called it off");
  await started[0].answer();
  expect(await before).toBeUndefined();
  const after = ask("sheets");
  await turn();
  await started[0].answer();
  expect(await after).toBeUndefined();
});

test("once closed nobody is answered", async () => {
  const { threads, ask } = open();
  const asked = [ask("losses"), ask("losses")];
  await threads.close();
  await expect(asked[0]).rejects.toThrow("closed");
  for (const each of [asked[1], ask("figures")]) await expect(each).rejects.toThrow("stops");
  threads.prepare();
  expect(threads.size).toBe(0);
});
