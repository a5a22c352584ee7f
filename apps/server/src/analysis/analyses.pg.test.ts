import { catalogs } from "@mainstay/m365";
import { type Edit, editBetween, Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { commitEdit, readHead } from "@mainstay/store";
import { TestServer } from "@mainstay/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listener, PlanRecord } from "../record/plan-record.ts";
import { type Tracing, untraced } from "../traces/tracing.ts";
import { Analyses } from "./analyses.ts";
import { answerTo } from "./answer.ts";
import type { Question } from "./questions.ts";
import { subjectOf } from "./subject.ts";

let databases: TestServer;
beforeAll(async () => {
  databases = await TestServer.start();
});
afterAll(() => databases.stop());

/** Lines that share parts, and a function that is down once four of them are: many seconds of work to tell by which six parts. */
const parts = Array.from({ length: 120 }, (_, at) => `part-${at}`);
const lines = Array.from({ length: 80 }, (_, at) => {
  const of = [at, 7 * at + 3, 31 * at + 11, 17 * at + 5, 57 * at + 29].map((n) => parts[n % 120]);
  const needs = [{ targets: [...new Set(of)], atLeast: 3 }];
  return { id: `line-${at}`, kind: "process" as const, name: `Line ${at}`, needs };
});
const content = planOf({
  elements: [
    {
      id: "plant",
      kind: "function",
      name: "Plant",
      needs: [{ targets: lines.map(({ id }) => id), atLeast: 77 }],
    },
    ...lines,
    ...parts.map((id) => ({ id, kind: "infrastructure" as const, name: id })),
  ],
});

test("what a loss does is answered while combinations of losses are looked for", async () => {
  const database = await databases.open();
  const edit = editBetween(Plan.parse({ mainstay: 1 }), content);
  const author = { name: "ida", way: "command-line" } as const;
  await commitEdit(database.db, await readHead(database.db), { edit, author, at: new Date(0) });
  const record = await PlanRecord.open(database, catalogs);
  const analyses = new Analyses(record, database.connection);
  const first = await Promise.race([
    analyses
      .askOnce({ about: "weak-points", element: "plant", order: 6, limit: 10 })
      .catch(() => undefined),
    analyses.askOnce({ about: "losses", disruptions: [{ element: content.elements[1].id }] }),
  ]);
  expect(JSON.parse(new TextDecoder().decode(first))).toMatchObject({ scenario: null });
  await analyses.close();
  await record.close();
  await database.close();
});

test("a question is worked out once for each revision, whoever asks and however often", async () => {
  const database = await databases.open();
  const author = { name: "ida", way: "command-line" } as const;
  const commit = async (edit: Edit) =>
    commitEdit(database.db, await readHead(database.db), { edit, author, at: new Date(0) });
  await commit(editBetween(Plan.parse({ mainstay: 1 }), content));
  const record = await PlanRecord.open(database, catalogs);
  const worked: string[] = [];
  const counting: Tracing = {
    ...untraced,
    within: (wish, act) => {
      worked.push(wish.name);
      return untraced.within(wish, act);
    },
  };
  const analyses = new Analyses(record, database.connection, counting);
  const ask = () => analyses.ask({ about: "findings", today: "2026-01-01" });
  const [first, second] = await Promise.all([ask(), ask()]);
  expect(await ask()).toBe(first);
  expect(second).toBe(first);
  const times = () => worked.filter((name) => name === "analysis findings");
  expect(times()).toHaveLength(1);
  const edit: Edit = [{ put: "elements/plant/name", value: "Works" }];
  await record.commit({ edit, author, at: new Date(0) }, record.head.revision);
  await ask();
  await ask();
  expect(times()).toHaveLength(2);
  await analyses.close();
  await record.close();
  await database.close();
});

test("whoever knows less than a thread catches up, and asks by what is known then", async () => {
  const database = await databases.open();
  const author = { name: "ida", way: "command-line" } as const;
  const record = await PlanRecord.open(database, catalogs);
  const before = record.head;
  let isBehind = false;
  const known = {
    get head() {
      return isBehind ? before : record.head;
    },
    reach: (revision: number) => {
      isBehind = false;
      return record.reach(revision);
    },
    subscribe: (listener: Listener) => record.subscribe(listener),
  };
  const analyses = new Analyses(known, database.connection);
  const edit: Edit = [{ put: "units/sales", value: { id: "sales", name: "Sales" } }];
  await record.commit({ edit, author, at: new Date(0) }, before.revision);
  await analyses.ask({ about: "findings", today: "2026-01-01" });
  const asked: number[] = [];
  isBehind = true;
  await analyses.ask(() => {
    asked.push(known.head.revision);
    return { about: "findings", today: "2026-01-02" };
  });
  expect(asked).toEqual([before.revision, before.revision + 1]);
  await analyses.close();
  await record.close();
  await database.close();
});

test("all lanes at once answer, of each new revision, what one plan after the other would", async () => {
  const database = await databases.open();
  const author = { name: "ida", way: "command-line" } as const;
  const edit = editBetween(Plan.parse({ mainstay: 1 }), content);
  await commitEdit(database.db, await readHead(database.db), { edit, author, at: new Date(0) });
  const record = await PlanRecord.open(database, catalogs);
  const analyses = new Analyses(record, database.connection);
  const [today, element] = ["2026-01-01", "line-1"];
  const disruptions = [{ element: content.elements[1].id }];
  const questions: readonly Question[] = [
    { about: "assessment" },
    { about: "findings", today },
    { about: "losses", disruptions },
    { about: "recovery-of-losses", disruptions },
    { about: "weak-points", element, order: 2, limit: 50 },
    { about: "application-map", usage: undefined },
    { about: "workbook" },
    { about: "strategies", by: "hours" },
    { about: "proposals", today, limit: 50, after: 0 },
    { about: "sheets", files: [], decisions: [], isComplete: false },
  ];
  for (const name of ["Works", "Mill"]) {
    const renamed: Edit = [{ put: "elements/plant/name", value: name }];
    await record.commit({ edit: renamed, author, at: new Date(0) }, record.head.revision);
    const answers = await Promise.all(questions.map((question) => analyses.askText(question)));
    for (const [at, question] of questions.entries()) {
      const subject = await subjectOf(record, question, database);
      expect(answers[at]).toBe(answerTo(subject, question, () => {}));
    }
  }
  await analyses.close();
  await record.close();
  await database.close();
});
