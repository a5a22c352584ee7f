import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { instantWords } from "../../../components/instant-words.ts";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import styles from "../admin.module.css";
import { ForRoles } from "../ForRoles.tsx";
import { PageTurner } from "../PageTurner.tsx";
import { AuditFilters } from "./AuditFilters.tsx";
import { AuditProof } from "./AuditProof.tsx";
import { audit, entriesAtOnce } from "./audit-queries.ts";
import { AuditTable } from "./AuditTable.tsx";

const title = "Audit";

/** Who came in, was turned away, took something out, or changed what people may; and the proof that nothing is missing. */
export function AuditPage() {
  return (
    <ForRoles permission="audit:read" title={title}>
      <PageHeading
        title={title}
        about="Who came in or was turned away, what was taken out, who changed what people may. Nothing here can be changed or removed; changes of the plan stand in its history."
      />
      <div className={styles.stack}>
        <Entries />
        <AuditProof />
      </div>
    </ForRoles>
  );
}

const route = getRouteApi("/admin/audit");

function Entries() {
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(audit(view));
  return (
    <Panel
      title="Entries"
      aside={<span role="status">{query.data === undefined ? "" : query.data.total}</span>}
    >
      <AuditFilters
        view={view}
        show={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
      <Asked query={query} room="page">
        {({ items, next, lookedBackTo }) => (
          <>
            {lookedBackTo !== undefined && (
              <p>
                Words were looked for back to {instantWords(lookedBackTo)}. Set “Until” to that day
                to find earlier ones.
              </p>
            )}
            {items.length === 0 ? (
              <EmptyState>
                No entry is like this: take a filter away. Who, and what it is about, are looked for
                as a whole; words anywhere in them.
              </EmptyState>
            ) : (
              <AuditTable
                entries={items}
                narrow={(to) => void navigate({ search: { ...view, after: undefined, ...to } })}
              />
            )}
            <PageTurner
              after={view.after ?? 0}
              next={next}
              size={entriesAtOnce}
              turn={(after) =>
                void navigate({ search: { ...view, after: after === 0 ? undefined : after } })
              }
              words={{ before: "Later", next: "Earlier" }}
            />
          </>
        )}
      </Asked>
    </Panel>
  );
}
