import { applicationMap, declaredUses, type OnProgress, usualOrder } from "@mainstay/analysis";
import {
  assessMitigations,
  fieldsWithoutWays,
  rankReplays,
  replayIncidents,
  toM365MitigationsDocument,
  toM365NowDocument,
  toM365ReplayAllDocument,
  toM365ReplayDocument,
} from "@mainstay/api";
import { incidents, type Place, type StandIns } from "@mainstay/m365";
import { describeEdit, editBetween, type Plan } from "@mainstay/plan";
import { strategyBaseOf } from "./answer-strategies.ts";
import type { Question, SentStandIns } from "./questions.ts";
import type { Subject } from "./subject.ts";

type Microsoft365Question = Extract<
  Question,
  {
    readonly about:
      | "application-map"
      | "declared-way"
      | "m365-now"
      | "replay"
      | "replays"
      | "mitigations";
  }
>;

/** The answer to a question about Microsoft 365 and the plan; undefined where there is no such thing. */
export function answerToMicrosoft365(
  subject: Subject,
  question: Microsoft365Question,
  onProgress: OnProgress,
): string | undefined {
  const { plan, written, history } = subject;
  switch (question.about) {
    case "application-map":
      return mapText(subject);
    case "declared-way":
      return wayText(plan, question);
    case "m365-now":
      return JSON.stringify(toM365NowDocument(plan, { history, now: question.now }));
    case "replay": {
      const incident = incidents.find(({ id }) => id === question.incident);
      if (incident === undefined) return undefined;
      const standIns = standInsOf(plan, question.standIns);
      const [replay] = replayIncidents([incident], { plan, standIns });
      return JSON.stringify(toM365ReplayDocument(replay));
    }
    case "replays": {
      const standIns = standInsOf(plan, question.standIns);
      return JSON.stringify(toM365ReplayAllDocument(rankReplays({ plan, standIns })));
    }
    case "mitigations": {
      const { by, order = usualOrder(plan) } = question;
      const base = strategyBaseOf(written, order);
      const assessed = assessMitigations(written, { by, order, base, onProgress });
      return JSON.stringify(toM365MitigationsDocument(assessed, changeWords));
    }
  }
}

function mapText({ plan, usage }: Subject): string {
  const map = applicationMap(plan, { evidence: usage?.evidence ?? [] });
  const fields = [...fieldsWithoutWays(map)].join("");
  const read =
    usage === undefined ? null : { at: usage.at, people: usage.people, failed: usage.failed };
  return `{${fields},"usage":${JSON.stringify(read)}}`;
}

function wayText(
  plan: Plan,
  asked: { readonly service: string; readonly unit: string },
): string | undefined {
  const service = plan.elements.find(({ id }) => id === asked.service);
  const unit = plan.units.find(({ id }) => id === asked.unit);
  if (service === undefined || unit === undefined) return undefined;
  return JSON.stringify({ way: declaredUses(plan, unit.id).pathTo(unit.id, service.id) });
}

function standInsOf({ elements }: Plan, sent: SentStandIns): StandIns {
  return new Map(
    sent.map(([id, own]) => [
      id,
      elements.flatMap((element) => (own.includes(element.id) ? [element.id] : [])),
    ]),
  );
}

/** What a place would change in the words of edits: there is a plan with the record before, and one with it after. */
function changeWords({ record }: Place, plan: Plan): readonly string[] {
  const before = { ...plan, [record.list]: [record.before] };
  const after = { ...plan, [record.list]: [record.after] };
  return describeEdit(before, editBetween(before, after));
}
