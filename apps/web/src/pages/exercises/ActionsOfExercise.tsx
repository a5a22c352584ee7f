import type { Exercise, Plan } from "@mainstay/plan";
import { RecordLink } from "../../components/RecordLink.tsx";
import { AppLink } from "../../ui/AppLink.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { statusWords } from "../actions/action-words.ts";
import styles from "./ExercisePage.module.css";

/** What is done about what an exercise found, and the way to do something more. */
export function ActionsOfExercise({
  plan,
  exercise: { id },
  mayEdit,
}: {
  readonly plan: Plan;
  readonly exercise: Exercise;
  readonly mayEdit: boolean;
}) {
  const actions = plan.actions.filter(({ exercise }) => exercise === id);
  return (
    <Panel title="What is done about it" aside={actions.length}>
      {actions.length === 0 && <p className={styles.quiet}>No action came of it yet.</p>}
      {actions.map((action) => (
        <div key={action.id}>
          <RecordLink record={`actions/${action.id}`}>{action.name}</RecordLink>
          <div className={styles.quiet}>{statusWords[action.status]}</div>
        </div>
      ))}
      {mayEdit && (
        <AppLink to="/actions" search={{ exercise: id }}>
          Make an action of what it found
        </AppLink>
      )}
    </Panel>
  );
}
