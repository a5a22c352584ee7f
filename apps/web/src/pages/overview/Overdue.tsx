import type { OverviewDocument } from "@mainstay/api";
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { findingWords } from "../../components/finding-words.ts";
import { RecordLink } from "../../components/RecordLink.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./NotCovered.module.css";

const shownAtFirst = 6;

/** What should have been done by now. */
export function Overdue({ overview }: { readonly overview: OverviewDocument }) {
  const [isWhole, setIsWhole] = useState(false);
  const { overdue } = overview;
  const shown = isWhole ? overdue : overdue.slice(0, shownAtFirst);
  return (
    <Panel id="overdue" title="Overdue" aside={overdue.length}>
      {overdue.length === 0 ? (
        <EmptyState>
          Nothing is overdue: analyses, procedures and exercises are up to date.
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {shown.map(({ rule, record, message }) => (
            <li key={`${rule} ${record}`}>
              <RecordLink record={record}>{findingWords(message)}</RecordLink>
            </li>
          ))}
        </ul>
      )}
      {overdue.length > shownAtFirst && (
        <Button appearance="transparent" size="small" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? "Show fewer" : `Show all ${overdue.length}`}
        </Button>
      )}
    </Panel>
  );
}
