import { Button } from "@fluentui/react-components";
import type { OverviewDocument } from "@mainstay/api";
import { useState } from "react";
import { findingWords } from "../../components/finding-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import styles from "./NotCovered.module.css";

const shownAtFirst = 2;

/** A function that is not covered, and why: the first reasons, and all when asked for. */
export function Uncovered({
  uncovered: { element, name, reasons },
}: {
  readonly uncovered: OverviewDocument["functions"]["worst"][number];
}) {
  const [isWhole, setIsWhole] = useState(false);
  const more = reasons.length - shownAtFirst;
  return (
    <li>
      <AppLink to="/elements/$id" params={{ id: element }} className={styles.name}>
        {name}
      </AppLink>
      <ul className={styles.reasons}>
        {reasons.slice(0, isWhole ? undefined : shownAtFirst).map(({ message }) => (
          <li key={message}>{findingWords(message)}</li>
        ))}
      </ul>
      {more > 0 && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.more}
          aria-expanded={isWhole}
          aria-label={`${isWhole ? "Fewer reasons" : `and ${more} more reasons`} of ${name}`}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? "Fewer reasons" : `and ${more} more`}
        </Button>
      )}
    </li>
  );
}
