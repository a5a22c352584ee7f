import type { Exercise, Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { RecordButtons } from "../../components/record/RecordButtons.tsx";
import { RecordHistory } from "../../components/record/RecordHistory.tsx";
import { useMayEdit } from "../../components/record/use-may-edit.ts";
import { NoSuchRecord } from "../../components/record/NoSuchRecord.tsx";
import { completePlan } from "../../queries/complete-plan.ts";
import { ownAccount } from "../../queries/own-account.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Arriving } from "../../ui/Arriving.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { ReportLink } from "../../journal/ReportLink.tsx";
import { ActionsOfExercise } from "./ActionsOfExercise.tsx";
import { AllowPanel } from "./AllowPanel.tsx";
import { ExerciseFacts } from "./ExerciseFacts.tsx";
import { GoalTable } from "./GoalTable.tsx";
import { isOnlyForPlayers } from "./is-only-for-players.ts";
import { InjectTable } from "./InjectTable.tsx";
import { OutcomePanel } from "./OutcomePanel.tsx";
import { PreparationPanel } from "./preparation/PreparationPanel.tsx";
import { ProposedInjects } from "./preparation/ProposedInjects.tsx";
import { ResultBadge } from "./ResultBadge.tsx";
import { ScreenLinks } from "./ScreenLinks.tsx";
import styles from "./ExercisePage.module.css";

const route = getRouteApi("/exercises/$id");
const ExerciseEditor = lazyRouteComponent(
  () => import("./editor/ExerciseEditor.tsx"),
  "ExerciseEditor",
);

/** One exercise: what it is to show, what players are told, how it is prepared, and how it came out. */
export function ExercisePage() {
  const { id } = route.useParams();
  const query = useQuery(completePlan);
  return (
    <Asked query={query} waiting="Reading the plan">
      {({ plan, revision }) => {
        const exercise = plan.exercises.find((one) => one.id === id);
        if (exercise !== undefined)
          return <Found key={id} plan={plan} revision={revision} exercise={exercise} />;
        return (
          <NoSuchRecord noun="exercise" id={id} all={{ to: "/exercises", words: "exercises" }} />
        );
      }}
    </Asked>
  );
}

function Found({
  plan,
  revision,
  exercise,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly exercise: Exercise;
}) {
  const { edit = false } = route.useSearch();
  const navigate = route.useNavigate();
  const isEditor = useMayEdit(plan);
  const { data: account } = useQuery(ownAccount);
  const isPlayer = isOnlyForPlayers(exercise, account);
  if (edit && isEditor) {
    const close = () => void navigate({ search: {} });
    return (
      <Arriving>
        <ExerciseEditor plan={plan} revision={revision} found={exercise} close={close} />
      </Arriving>
    );
  }
  const { id, injects = [] } = exercise;
  return (
    <>
      <PageHeading
        title={exercise.name}
        above={<AppLink to="/exercises">Exercises</AppLink>}
        about={<ResultBadge result={exercise.result} />}
      >
        {exercise.result !== undefined && <ReportLink occasion={{ collection: "exercises", id }} />}
        {isEditor && (
          <RecordButtons
            collection="exercises"
            record={exercise}
            list="/exercises"
            edit={() => void navigate({ search: { edit: true } })}
          />
        )}
      </PageHeading>
      <div className={styles.page}>
        <div className={styles.column}>
          <Panel title="What it is">
            <ExerciseFacts plan={plan} exercise={exercise} />
          </Panel>
          <Panel title="What it is to show">
            <GoalTable plan={plan} exercise={exercise} />
          </Panel>
          {!isPlayer && (
            <Panel title="What the players are told" aside={`${injects.length}`}>
              <InjectTable plan={plan} injects={injects} />
            </Panel>
          )}
          {isEditor && <ProposedInjects plan={plan} exercise={exercise} />}
          <OutcomePanel plan={plan} exercise={exercise} mayEdit={isEditor} />
          {exercise.result !== undefined && (
            <ActionsOfExercise plan={plan} exercise={exercise} mayEdit={isEditor} />
          )}
        </div>
        <div className={styles.column}>
          {exercise.result === undefined && <ScreenLinks id={id} isPlayer={isPlayer} />}
          {(exercise.result === undefined || exercise.approved !== undefined) && (
            <AllowPanel plan={plan} exercise={exercise} mayEdit={isEditor} />
          )}
          <PreparationPanel plan={plan} exercise={exercise} mayEdit={isEditor} />
          <RecordHistory record={`exercises/${id}`} />
        </div>
      </div>
    </>
  );
}
