import { type Exercise, isSurprise, type Plan } from "@mainstay/plan";
import { Fragment } from "react";
import { calendarDayWords } from "../../components/day-words.ts";
import { shortDuration } from "../../components/duration-words.ts";
import { RecordLinks } from "../../components/RecordLinks.tsx";
import { methodWords } from "../../components/method-words.ts";
import { FactList } from "../../ui/FactList.tsx";
import { participantWords } from "./participant-words.ts";

/** What an exercise says of itself: what it rehearses, when, how, who takes part, and when it is broken off. */
export function ExerciseFacts({
  plan,
  exercise,
}: {
  readonly plan: Plan;
  readonly exercise: Exercise;
}) {
  const { description, aim, scope, method, date, facilitator, announced, stopRule, risk } =
    exercise;
  const participants = exercise.participants ?? [];
  const nameOf = (id: string | undefined) => plan.people.find((one) => one.id === id)?.name ?? id;
  const { why, place, lasts, sponsor, logistics, assumptions = [], involved = [] } = exercise;
  const { switchover, strengths = [], improvements = [], reportedTo, reported } = exercise;
  const sentences = (words: readonly string[]) =>
    words.length === 0 ? undefined : words.join(" · ");
  const suppliers = plan.elements.filter(({ id }) => involved.includes(id));
  const more = [
    ["Why this", why],
    ["Place", place],
    ["Lasts", lasts && shortDuration(lasts)],
    ["Sponsor", nameOf(sponsor)],
    ["Suppliers", sentences(suppliers.map(({ name }) => name))],
    ["Switchover", switchover === undefined ? undefined : switchover ? "Yes" : "No"],
    ["Puts to the test", sentences(assumptions)],
    ["To be arranged", logistics],
    ["Went well", sentences(strengths)],
    ["To be better", sentences(improvements)],
    ["Reported to", reportedTo],
    ["Reported on", reported && calendarDayWords(reported)],
  ] as const;
  return (
    <>
      {description !== undefined && <p>{description}</p>}
      <FactList>
        <dt>Aim</dt>
        <dd>{aim ?? "Not said"}</dd>
        <dt>Scenario</dt>
        <dd>
          <RecordLinks
            collection="scenarios"
            records={plan.scenarios.filter(({ id }) => id === exercise.scenario)}
            none={exercise.scenario}
          />
        </dd>
        <dt>Day</dt>
        <dd>{calendarDayWords(date)}</dd>
        <dt>How</dt>
        <dd>{method === undefined ? "Not said" : methodWords[method]}</dd>
        <dt>Scope</dt>
        <dd>{scope ?? "Not said"}</dd>
        <dt>Announced</dt>
        <dd>
          {announced === undefined ? "Not said" : announced ? "Yes" : "No, a surprise"}
          {isSurprise(exercise) &&
            ": whoever only plays in it is not told of it until it is started on the live screen."}
        </dd>
        <dt>Led by</dt>
        <dd>{nameOf(facilitator) ?? "Not said"}</dd>
        <dt>Takes part</dt>
        <dd>
          {participants.length === 0
            ? "Nobody is named"
            : participants
                .map((one) => `${nameOf(one.person)} (${participantWords(one)})`)
                .join(", ")}
        </dd>
        {more.map(([name, value]) =>
          value === undefined ? null : (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ),
        )}
        <dt>Broken off</dt>
        <dd>{stopRule ?? "Not said when"}</dd>
        <dt>Risk to what runs</dt>
        <dd>{risk ?? "Not said"}</dd>
      </FactList>
    </>
  );
}
