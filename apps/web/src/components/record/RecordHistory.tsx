import { addressIn } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { ownAccount } from "../../queries/own-account.ts";
import { revisions } from "../../queries/revisions.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { instantWords } from "../instant-words.ts";
import styles from "./RecordHistory.module.css";

/** Who changed a record such as `elements/payroll`, when, what of it and why; for who may see that. */
export function RecordHistory({ record }: { readonly record: string }) {
  const { data: account } = useQuery(ownAccount);
  const isAllowed = account?.permissions.includes("history:read") ?? false;
  const query = useQuery({ ...revisions({ touching: record, limit: 10 }), enabled: isAllowed });
  if (!isAllowed) return null;
  return (
    <Panel title="History">
      <Asked query={query}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState>It was never changed here: it comes from a catalog.</EmptyState>
          ) : (
            <>
              <ol className={styles.list}>
                {items.map(({ revision, at, author, reason, edit }) => (
                  <li key={revision}>
                    <div>
                      {author}, <time dateTime={at}>{instantWords(at)}</time>
                      {reason !== undefined && `: ${reason}`}
                    </div>
                    <div className={styles.fields}>
                      {fieldsIn(record, edit.map(addressIn)).join(", ")}
                    </div>
                  </li>
                ))}
              </ol>
              {total > items.length && <p>and {total - items.length} changes before</p>}
            </>
          )
        }
      </Asked>
    </Panel>
  );
}

/** The fields of a record that addresses lead to, each once; the whole record where one leads to that. */
function fieldsIn(record: string, addresses: readonly string[]): readonly string[] {
  const fields = addresses
    .filter((address) => address === record || address.startsWith(`${record}/`))
    .map((address) => (address === record ? "the whole" : address.slice(record.length + 1)));
  return [...new Set(fields)].slice(0, 8);
}
