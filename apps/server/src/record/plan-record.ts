import { type Catalog, completePlan, type Plan, replayingEdits } from "@mainstay/plan";
import {
  type ChangeListeners,
  type CommitOptions,
  commitEdit,
  type Database,
  entriesSince,
  type Following,
  followChanges,
  type Head,
  keepSnapshot,
  newestSince,
  type Outcome,
  type Proposal,
  readHead,
  unhurried,
} from "@mainstay/store";

/** What is done between an edit and its commit: shown both plans, and kept with it in one transaction. */
export type CommitSteps = Pick<CommitOptions, "also"> & {
  readonly review?: (before: Plan, after: Plan) => void;
};

/** Hears of each new revision, in order, none left out. */
export type Listener = (revision: number) => void;

/**
 * The plan as this process knows it: read once, then brought up to date by the log, whichever process wrote it. Reading it
 * costs nothing; what was committed here is known at once, what was committed elsewhere within moments.
 */
export class PlanRecord {
  readonly #database: Database;
  readonly #catalogs: readonly Catalog[];
  readonly #listeners = new Set<Listener>();
  #head: Head;
  #complete: Plan;
  #following: Following | undefined;
  /** One after the other: commits, and catching up with others. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(database: Database, catalogs: readonly Catalog[], head: Head) {
    this.#database = database;
    this.#catalogs = catalogs;
    this.#head = head;
    this.#complete = completePlan(head.plan, catalogs);
  }

  /**
   * Reads the current plan and follows the log from then on; what else the database tells goes to `onAccess` and
   * `onJournal`, of calls to `onCall`. Close it when done.
   */
  static async open(
    database: Database,
    catalogs: readonly Catalog[],
    {
      onAccess = () => {},
      onJournal = () => {},
      onCall = () => {},
    }: Partial<Omit<ChangeListeners, "onRevision">> = {},
  ): Promise<PlanRecord> {
    const record = new PlanRecord(database, catalogs, await readHead(database.db));
    record.#following = followChanges(database.connection, {
      onRevision: () => record.#inTurn(() => record.#catchUp()),
      onAccess,
      onJournal,
      onCall,
    });
    return record;
  }

  /** The plan as it is written, and its revision. */
  get head(): Head {
    return this.#head;
  }

  /** The same with what it uses of the catalogs: what the analysis works on. */
  get complete(): Plan {
    return this.#complete;
  }

  /** Waits until the plan is known as of a revision or a later one, for as long as the log has it. */
  async reach(revision: number): Promise<void> {
    if (this.#head.revision >= revision) return;
    await this.#inTurn(() => this.#catchUp());
    if (this.#head.revision < revision) throw new Error(`there is no revision ${revision}`);
  }

  /**
   * Commits an edit of the plan at a revision, if `review` lets the plan pass that it would make, together with what `also` keeps.
   * Rejects where the database fails, or with what these throw. Nothing has then happened, unless the database was lost while it
   * was told to commit: then it is known when the log is next read, and the same edit of the same revision is stale.
   */
  async commit(
    proposal: Proposal,
    expected: number,
    { review, also }: CommitSteps = {},
  ): Promise<Outcome> {
    return this.#inTurn(async () => {
      if (this.#head.revision !== expected) await this.#catchUp();
      const { db } = this.#database;
      if (this.#head.revision !== expected) {
        return { kind: "stale", since: await newestSince(db, expected) };
      }
      const before = this.#head.plan;
      const outcome = await commitEdit(db, this.#head, proposal, {
        catalogs: this.#catalogs,
        review: (after) => review?.(before, after),
        ...(also === undefined ? {} : { also }),
      });
      if (outcome.kind === "committed") {
        this.#moveTo(outcome.head);
        void keepSnapshot(db, outcome.head).catch(() => {});
      }
      // Whoever looks at it again sees what others did, also where that is not heard of yet.
      if (outcome.kind === "stale") await this.#catchUp();
      return outcome;
    });
  }

  /** Tells of new revisions until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    await this.#following?.stop();
    await this.#last.catch(() => {});
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work, work);
    this.#last = result;
    return result;
  }

  async #catchUp(): Promise<void> {
    const entries = await entriesSince(this.#database.db, this.#head.revision);
    const last = entries.at(-1);
    if (last === undefined) return;
    const edits = entries.map(({ edit }) => edit);
    const plan = await unhurried(replayingEdits(this.#head.plan, edits));
    this.#moveTo({ revision: last.revision, hash: last.hash, plan });
  }

  #moveTo(head: Head): void {
    const before = this.#head.revision;
    this.#head = head;
    this.#complete = completePlan(head.plan, this.#catalogs);
    for (let revision = before + 1; revision <= head.revision; revision++)
      for (const listener of this.#listeners) listener(revision);
  }
}
