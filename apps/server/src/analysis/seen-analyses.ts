import { isNothing } from "../people/withheld/unseen.ts";
import type { SeenRecord } from "../people/withheld/seen-record.ts";
import type { Analyses } from "./analyses.ts";
import type { Question } from "./questions.ts";
import { unseenFor } from "./tells-of.ts";

type Asked = Pick<Analyses, "ask" | "askOnce" | "askText">;

/** The analyses as somebody may read them: each question is answered without what they are still to be told. */
export class SeenAnalyses implements Asked {
  readonly #whole: Analyses;
  readonly #record: SeenRecord;

  constructor(whole: Analyses, record: SeenRecord) {
    this.#whole = whole;
    this.#record = record;
  }

  ask(question: Question): ReturnType<Analyses["ask"]> {
    return this.#whole.ask(() => this.#asSeen(question));
  }

  askOnce(question: Question, ticket?: string): ReturnType<Analyses["askOnce"]> {
    return this.#whole.askOnce(() => this.#asSeen(question), ticket);
  }

  askText(question: Question): ReturnType<Analyses["askText"]> {
    return this.#whole.askText(() => this.#asSeen(question));
  }

  shareOf(...asked: Parameters<Analyses["shareOf"]>): ReturnType<Analyses["shareOf"]> {
    return this.#whole.shareOf(...asked);
  }

  callOff(...asked: Parameters<Analyses["callOff"]>): boolean {
    return this.#whole.callOff(...asked);
  }

  progressOf(...asked: Parameters<Analyses["progressOf"]>): ReturnType<Analyses["progressOf"]> {
    return this.#whole.progressOf(...asked);
  }

  callOffOne(...asked: Parameters<Analyses["callOffOne"]>): boolean {
    return this.#whole.callOffOne(...asked);
  }

  #asSeen(question: Question): Question {
    const unseen = unseenFor(question, this.#record.unseen);
    // What is the same for all is asked in the same words, and worked out once.
    return isNothing(unseen) ? question : { ...question, unseen };
  }
}
