import type { TrainingRecord } from "@mainstay/analysis";
import type { Plan } from "@mainstay/plan";
import { RecordLinks } from "../../components/RecordLinks.tsx";
import { shortDuration } from "../../components/duration-words.ts";
import { FactList } from "../../ui/FactList.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { groupWords } from "./audience-words.ts";

/** What a course says of itself: whom it is for, how long it holds, and which exercises count as it. */
export function CourseFacts({
  plan,
  record: { training },
}: {
  readonly plan: Plan;
  readonly record: TrainingRecord;
}) {
  const { id, competence, every, passMark, for: audiences = [], roles = [], also = [] } = training;
  const groups = [...audiences, ...roles].map(groupWords).join(", ");
  const standIns = audiences.some((one) => one !== "everybody") || roles.length > 0;
  const named = plan.people.filter((person) => also.includes(person.id)).map(({ name }) => name);
  const whom = [
    ...(groups === "" ? [] : [standIns ? `${groups}, each with who stands in` : groups]),
    ...(named.length === 0 ? [] : [`by name: ${named.join(", ")}`]),
  ];
  const counting = plan.exercises.filter(({ trains = [] }) => trains.includes(id));
  return (
    <Panel title="What it is">
      <FactList>
        <dt>For</dt>
        <dd>{whom.length === 0 ? "Nobody yet" : whom.join("; ")}</dd>
        <dt>One can then</dt>
        <dd>{competence ?? "Not said"}</dd>
        <dt>Due</dt>
        <dd>
          When somebody joins, and again after{" "}
          {every === undefined ? "12 months" : shortDuration(every)}
        </dd>
        <dt>To be reached</dt>
        <dd>{passMark === undefined ? "No test" : `${Math.round(passMark * 100)} %`}</dd>
        <dt>Taking part counts</dt>
        <dd>
          <RecordLinks collection="exercises" records={counting} none="in no exercise" />
        </dd>
      </FactList>
    </Panel>
  );
}
