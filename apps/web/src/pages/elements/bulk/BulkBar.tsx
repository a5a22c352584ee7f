import { Button, Toolbar } from "@fluentui/react-components";
import { DeleteRegular, DismissRegular, EditRegular } from "@fluentui/react-icons";
import { useState } from "react";
import styles from "./BulkBar.module.css";
import { BulkEditDialog } from "./BulkEditDialog.tsx";
import { RemoveDialog } from "../removal/RemoveDialog.tsx";

/** What can be done with all chosen elements at once. */
export function BulkBar({
  chosen,
  clear,
  scale,
}: {
  readonly chosen: ReadonlySet<string>;
  readonly clear: () => void;
  readonly scale: readonly string[];
}) {
  const [shown, setShown] = useState<"change" | "remove">();
  const done = (isSaved: boolean) => {
    setShown(undefined);
    if (isSaved) clear();
  };
  return (
    <Toolbar aria-label="Chosen elements" className={styles.bar}>
      <span className={styles.count} role="status">
        {chosen.size} chosen
      </span>
      <Button icon={<EditRegular />} onClick={() => setShown("change")}>
        Change
      </Button>
      <Button icon={<DeleteRegular />} onClick={() => setShown("remove")}>
        Remove
      </Button>
      <Button appearance="subtle" icon={<DismissRegular />} onClick={clear}>
        Choose none
      </Button>
      {shown === "change" && <BulkEditDialog ids={[...chosen]} scale={scale} done={done} />}
      {shown === "remove" && <RemoveDialog ids={[...chosen]} done={done} />}
    </Toolbar>
  );
}
