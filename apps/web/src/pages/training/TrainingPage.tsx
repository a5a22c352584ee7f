import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { trainingRecords } from "@mainstay/analysis";
import { knownNow, type Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { currentDay } from "../../components/day-words.ts";
import { useMayEdit } from "../../components/record/use-may-edit.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { BeginCourse } from "./BeginCourse.tsx";
import { CompletionDialog } from "./CompletionDialog.tsx";
import { CourseList } from "./CourseList.tsx";
import { SuggestedCourses } from "./SuggestedCourses.tsx";
import { TrainingMatrix } from "./TrainingMatrix.tsx";
import styles from "./TrainingPage.module.css";
import { trainingRows } from "./training-rows.ts";
import { WhoIsDue } from "./WhoIsDue.tsx";

const route = getRouteApi("/training");
const step = 100;

/** The trainings: whom each is for, who has done it, and who is due. */
export function TrainingPage() {
  const query = useQuery(completePlan);
  return (
    <Asked query={query} waiting="Reading the plan">
      {({ plan }) => <Listed plan={plan} />}
    </Asked>
  );
}

function Listed({ plan }: { readonly plan: Plan }) {
  const { text = "", due } = route.useSearch();
  const navigate = route.useNavigate();
  const isEditor = useMayEdit(plan);
  const [isRecording, setIsRecording] = useState(false);
  const [limit, setLimit] = useState(step);
  const today = currentDay();
  const records = trainingRecords(plan, knownNow(today));
  const rows = trainingRows(plan, { records, text, today, onlyDue: due === true });
  return (
    <>
      <PageHeading
        title="Training"
        about="What people learn for the plan: whom each course is for, who has done it, and who is due. Taking part in exercises can count as one."
      >
        {isEditor && records.length > 0 && (
          <Button
            appearance="primary"
            icon={<CheckmarkCircleRegular />}
            onClick={() => setIsRecording(true)}
          >
            Record who was trained
          </Button>
        )}
      </PageHeading>
      <div className={styles.page}>
        {records.length === 0 ? (
          <EmptyState>There are no courses in the plan yet.</EmptyState>
        ) : (
          <>
            <CourseList records={records} />
            <WhoIsDue plan={plan} records={records} today={today} columns="of all courses" />
            <Panel title="Who has done what" aside={`${rows.length} people`}>
              <div className={styles.filters}>
                <Field label="Find a person">
                  <Input
                    type="search"
                    value={text}
                    onChange={(_, { value }) =>
                      void navigate({
                        search: (before) => ({ ...before, text: value === "" ? undefined : value }),
                        replace: true,
                      })
                    }
                  />
                </Field>
                <Checkbox
                  label="Only who is due"
                  checked={due === true}
                  onChange={(_, { checked }) =>
                    void navigate({
                      search: (before) => ({ ...before, due: checked === true ? true : undefined }),
                      replace: true,
                    })
                  }
                />
              </div>
              {rows.length === 0 ? (
                <EmptyState>Nobody is like this.</EmptyState>
              ) : (
                <TrainingMatrix records={records} rows={rows.slice(0, limit)} today={today} />
              )}
              {rows.length > limit && (
                <Button className={styles.more ?? ""} onClick={() => setLimit(limit + step)}>
                  Show more of {rows.length}
                </Button>
              )}
            </Panel>
          </>
        )}
        {isEditor && <SuggestedCourses plan={plan} />}
        {isEditor && <BeginCourse />}
      </div>
      {isRecording && <CompletionDialog plan={plan} close={() => setIsRecording(false)} />}
    </>
  );
}
