import { Button } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { type TrainingRecord, trainingRecords } from "@mainstay/analysis";
import { knownNow, type Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { useState } from "react";
import { currentDay } from "../../components/day-words.ts";
import { NoSuchRecord } from "../../components/record/NoSuchRecord.tsx";
import { RecordButtons } from "../../components/record/RecordButtons.tsx";
import { RecordHistory } from "../../components/record/RecordHistory.tsx";
import { useMayEdit } from "../../components/record/use-may-edit.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Arriving } from "../../ui/Arriving.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { CompletionDialog } from "./CompletionDialog.tsx";
import { CourseFacts } from "./CourseFacts.tsx";
import { CoursePeople } from "./CoursePeople.tsx";
import styles from "./TrainingPage.module.css";
import { WhoIsDue } from "./WhoIsDue.tsx";

const route = getRouteApi("/training/$id");
const CourseEditor = lazyRouteComponent(() => import("./editor/CourseEditor.tsx"), "CourseEditor");

/** One course: whom it is for and why, who has done it with what result, and who is due. */
export function CoursePage() {
  const { id } = route.useParams();
  const query = useQuery(completePlan);
  return (
    <Asked query={query} waiting="Reading the plan">
      {({ plan, revision }) => {
        const record = trainingRecords(plan, knownNow(currentDay())).find(
          ({ training }) => training.id === id,
        );
        if (record !== undefined)
          return <Found key={id} plan={plan} revision={revision} record={record} />;
        return <NoSuchRecord noun="course" id={id} all={{ to: "/training", words: "courses" }} />;
      }}
    </Asked>
  );
}

function Found({
  plan,
  revision,
  record,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly record: TrainingRecord;
}) {
  const { edit = false } = route.useSearch();
  const navigate = route.useNavigate();
  const isEditor = useMayEdit(plan);
  const [isRecording, setIsRecording] = useState(false);
  const { training, people } = record;
  if (edit && isEditor) {
    const close = () => void navigate({ search: {} });
    return (
      <Arriving>
        <CourseEditor plan={plan} revision={revision} found={training} close={close} />
      </Arriving>
    );
  }
  return (
    <>
      <PageHeading
        title={training.name}
        above={<AppLink to="/training">Training</AppLink>}
        about={training.description}
      >
        {isEditor && (
          <>
            <Button
              disabled={people.length === 0}
              icon={<CheckmarkCircleRegular />}
              onClick={() => setIsRecording(true)}
            >
              Record who was trained
            </Button>
            <RecordButtons
              collection="trainings"
              record={training}
              list="/training"
              edit={() => void navigate({ search: { edit: true } })}
            />
          </>
        )}
      </PageHeading>
      <div className={styles.page}>
        <CourseFacts plan={plan} record={record} />
        <WhoIsDue plan={plan} records={[record]} today={currentDay()} columns="of one course" />
        <CoursePeople plan={plan} record={record} />
        <RecordHistory record={`trainings/${training.id}`} />
      </div>
      {isRecording && (
        <CompletionDialog plan={plan} of={training.id} close={() => setIsRecording(false)} />
      )}
    </>
  );
}
