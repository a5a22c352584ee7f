import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { type Attempt, problemWords } from "../server/problem-words.ts";
import styles from "./ProblemMessage.module.css";

/** What went wrong, each thing that is wrong with what was sent, and what to do. */
export function ProblemMessage({
  error,
  attempt,
  isKept,
  retry,
}: {
  readonly error: Error;
  /** What failed; an act if left out. */
  readonly attempt?: Attempt;
  /** Whether this device keeps what was entered for it; it does not, or nothing was, if left out. */
  readonly isKept?: boolean | undefined;
  readonly retry?: () => void;
}) {
  const { title, detail, points, reference } = problemWords(error, { attempt, isKept });
  return (
    <MessageBar intent="error" layout="multiline" role="alert" className={styles.message}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {detail}
        {points.length > 0 && (
          <ul className={styles.points}>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        )}
        {reference !== undefined && <div className={styles.reference}>Request {reference}</div>}
      </MessageBarBody>
      {retry !== undefined && (
        <MessageBarActions>
          <Button onClick={retry}>Try again</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
