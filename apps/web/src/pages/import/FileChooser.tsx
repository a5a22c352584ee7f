import { Button } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import styles from "./ImportPage.module.css";

/** Takes files: chosen by a dialog, or dropped. */
export function FileChooser({
  names,
  choose,
}: {
  /** The files that are chosen now. */
  readonly names: readonly string[];
  readonly choose: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  return (
    <div
      className={isOver ? `${styles.drop} ${styles.over}` : styles.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        choose([...event.dataTransfer.files]);
      }}
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files of a plan"
        accept=".yaml,.yml,.json,.md,.xlsx,.csv"
        onChange={({ target }) => {
          choose([...(target.files ?? [])]);
          // The same file, mended meanwhile, is to be taken again.
          target.value = "";
        }}
      />
      <Button icon={<DocumentAddRegular />} onClick={() => input.current?.click()}>
        {names.length === 0 ? "Choose files" : "Choose others"}
      </Button>
      <span role="status">
        {names.length === 0
          ? "or drop them here: YAML, JSON, procedures as Markdown; or Excel workbooks and CSV"
          : listed(names)}
      </span>
    </div>
  );
}

function listed(names: readonly string[]): string {
  const [first = "", ...others] = names;
  if (names.length <= 3) return names.join(", ");
  return `${first} and ${others.length} more files`;
}
