import type { Action } from "@mainstay/plan";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { RecordLink } from "../../components/RecordLink.tsx";
import { history } from "../../queries/history.ts";
import { ownAccount } from "../../queries/own-account.ts";
import styles from "./ActionsPage.module.css";
import { cameOf } from "./came-of.ts";

/** The revision of the plan that came of an action, with what it changed; for who may see the history. */
export function CameOf({ action: { id } }: { readonly action: Action }) {
  const { data: account } = useQuery(ownAccount);
  const enabled = account?.permissions.includes("history:read") === true;
  const { data } = useInfiniteQuery({ ...history({ touching: `actions/${id}` }), enabled });
  const came = cameOf(id, data?.pages.flatMap(({ items }) => items) ?? []);
  if (came === undefined || came.records.length === 0) return null;
  return (
    <>
      <p className={styles.quiet}>Revision {came.revision} came of it, which changed:</p>
      <ul>
        {came.records.map(({ record, name }) => (
          <li key={record}>
            <RecordLink record={record}>{name}</RecordLink>
          </li>
        ))}
        {came.more > 0 && <li>and {came.more.toLocaleString("en")} more</li>}
      </ul>
    </>
  );
}
