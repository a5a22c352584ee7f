import type { Question } from "../../analysis/questions.ts";
import { Refusal } from "../../http/refusal.ts";
import { type Services, WrittenJson } from "../operation.ts";

/** The answer of the analysis; a refusal where the question is about something that the plan has not. */
export async function ask({ analyses }: Services, question: Question): Promise<WrittenJson> {
  const answer = await analyses.ask(question);
  if (answer !== undefined) return new WrittenJson(answer);
  const subject =
    "scenario" in question
      ? question.scenario
      : "element" in question
        ? question.element
        : "incident" in question
          ? `incidents/${question.incident}`
          : "action" in question
            ? `actions/${question.action}`
            : "";
  throw new Refusal(404, `The plan has no ${subject}.`);
}
