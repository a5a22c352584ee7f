import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { instantWords } from "../../../components/instant-words.ts";
import styles from "./DraftNotice.module.css";

/** Says that one goes on with what was typed before, and offers to begin anew. */
export function DraftNotice({
  at,
  discard,
}: {
  readonly at: string;
  readonly discard: () => void;
}) {
  return (
    <MessageBar intent="info" className={styles.notice}>
      <MessageBarBody>
        You go on with what you entered on {instantWords(at)} and have not saved.
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={discard}>
          Discard it
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
