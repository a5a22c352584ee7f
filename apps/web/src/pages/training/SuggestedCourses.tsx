import { Button } from "@fluentui/react-components";
import type { Plan } from "@mainstay/plan";
import { useState } from "react";
import { PlanEditDialog, type PlannedEdit } from "../../components/PlanEditDialog.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { suggestedCourses } from "./suggested-courses.ts";

/** The courses that every plan should have, and this one has not. */
export function SuggestedCourses({ plan }: { readonly plan: Plan }) {
  const [planned, setPlanned] = useState<PlannedEdit>();
  const missing = suggestedCourses.filter(
    ({ id }) => !plan.trainings.some((training) => training.id === id),
  );
  if (missing.length === 0) return null;
  return (
    <Panel title="Courses that are missing" aside={missing.length}>
      <Table
        caption="Courses that are missing"
        columns={[{ name: "Course" }, { name: "Actions", isUnseen: true }]}
      >
        {missing.map((course) => (
          <tr key={course.id}>
            <td>
              {course.name}
              <div className={cells.quiet}>{course.description}</div>
            </td>
            <td>
              <Button
                size="small"
                aria-label={`Add the course ${course.name}`}
                onClick={() =>
                  setPlanned({
                    title: `Add the course ${course.name}`,
                    about: "It is for those whom it names by their part in the plan, once a year.",
                    edit: [
                      { put: `trainings/${course.id}`, value: { ...course, for: [...course.for] } },
                    ],
                    verb: "Add it",
                    savedWords: `The course ${course.name} is in the plan.`,
                  })
                }
              >
                Add
              </Button>
            </td>
          </tr>
        ))}
      </Table>
      {planned !== undefined && (
        <PlanEditDialog planned={planned} close={() => setPlanned(undefined)} />
      )}
    </Panel>
  );
}
