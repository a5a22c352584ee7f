import {
  toCoverageDocument,
  toProgrammeDocument,
  toProposalsDocument,
  toReadinessDocument,
  toReadinessListDocument,
} from "@mainstay/api";
import { coverageIn, dueItemsIn, proposalsIn, readinessOn } from "./programme.ts";
import type { ProgrammeQuestion } from "./programme-questions.ts";
import type { Subject } from "./subject.ts";

/** The answer to a question about the validation programme, as JSON; undefined where the plan has no such element. */
export function answerAboutProgramme(
  subject: Subject,
  question: ProgrammeQuestion,
): string | undefined {
  const { plan } = subject;
  const { today: at } = question;
  switch (question.about) {
    case "programme": {
      const { filter } = question;
      return JSON.stringify(toProgrammeDocument(dueItemsIn(subject, at), { at, filter }));
    }
    case "coverage": {
      const { limit, after } = question;
      return JSON.stringify(toCoverageDocument(coverageIn(plan, at), { at, limit, after }));
    }
    case "readiness-list": {
      const all = readinessOn(subject, at).ofFunctions();
      return JSON.stringify(toReadinessListDocument(all, { plan, at }));
    }
    case "readiness": {
      const element = plan.elements.find(({ id }) => id === question.element);
      if (element === undefined) return undefined;
      return JSON.stringify(
        toReadinessDocument(readinessOn(subject, at).of(element.id), { plan, at }),
      );
    }
    case "proposals": {
      const { source, limit, after } = question;
      const asked = { plan, at, source, limit, after };
      return JSON.stringify(toProposalsDocument(proposalsIn(plan, at), asked));
    }
  }
}
