import type { GatheredQuestion } from "../../analysis/questions.ts";
import type { Services } from "../operation.ts";
import type { AskedWindow } from "./asked-window.ts";
import { keptGathering } from "./kept-gatherings.ts";

type Asked<Question> = Question extends unknown
  ? Omit<Question, "gathering" | "window" | "observed">
  : never;

/** The answer to a question about a part of what observers saw in a window, as JSON; undefined where nobody knows of that window any more. */
export async function askGathered(
  services: Services,
  query: AskedWindow,
  asked: Asked<GatheredQuestion>,
): ReturnType<Services["analyses"]["askOnce"]> {
  const { id, observed, window } = await keptGathering(services, query);
  const question = { ...asked, gathering: id, window };
  // The thread that compares keeps what it compared last: to hand it over again takes longer than to answer.
  return (
    (await services.analyses.askOnce(question)) ??
    (await services.analyses.askOnce({ ...question, observed }))
  );
}
