import { Button } from "@fluentui/react-components";
import { measuredServiceNames } from "@mainstay/m365";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useRef, useState } from "react";
import paper from "../../components/paper/Paper.module.css";
import { applicationMap } from "../../queries/application-map.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { PictureMenu } from "../../ui/picture/PictureMenu.tsx";
import styles from "./ApplicationMapPage.module.css";
import type { ApplicationMapView } from "./application-map-view.ts";
import { ClassFilter } from "./ClassFilter.tsx";
import { Disagreements } from "./Disagreements.tsx";
import { MatrixControls } from "./MatrixControls.tsx";
import { MatrixPicture } from "./MatrixPicture.tsx";
import { MatrixTable } from "./MatrixTable.tsx";
import { toMatrix } from "./matrix.ts";
import { namesIn } from "./names-in.ts";
import { RowLimit } from "./RowLimit.tsx";
import { withinLimit } from "./row-limit.ts";
import { UsageNotice } from "./UsageNotice.tsx";
import { type Asked as AskedUse, UseDialog } from "./UseDialog.tsx";

const route = getRouteApi("/application-map");

/** Which units use which services. */
export function ApplicationMapPage() {
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const map = useQuery(applicationMap);
  const known = useQuery(completePlan);
  const picture = useRef<SVGSVGElement>(null);
  const [asked, setAsked] = useState<AskedUse>();
  const change = (part: Partial<ApplicationMapView>) =>
    void navigate({ search: (last) => ({ ...last, ...part }), replace: true });
  return (
    <div className={`${paper.paper} ${styles.wide}`}>
      <PageHeading
        title="Application map"
        about="Which services are used across the organisation and which only within units, and on what evidence."
      >
        <PictureMenu drawing={picture} name="application-map" />
        <Button onClick={() => window.print()}>Print</Button>
      </PageHeading>
      <Asked query={map} waiting="Working out who uses what">
        {(found) => (
          <Asked query={known}>
            {({ plan }) => {
              const nameOf = namesIn(plan, measuredServiceNames);
              const matrix = toMatrix(found, { view, nameOf });
              const shown = withinLimit(matrix, view);
              if (found.services.length === 0) {
                return (
                  <EmptyState>
                    The plan has no service yet. Take over Microsoft 365&rsquo;s with{" "}
                    <code>uses: [m365]</code>, or add your own; then say what each unit&rsquo;s
                    functions need.
                  </EmptyState>
                );
              }
              return (
                <>
                  <UsageNotice usage={found.usage} />
                  <ClassFilter counts={matrix.counts} view={view} change={change} />
                  <MatrixControls view={view} change={change} />
                  {matrix.rows.length === 0 ? (
                    <EmptyState>No service is like that: take a filter away.</EmptyState>
                  ) : (
                    <MatrixTable matrix={shown} view={view} change={change} ask={setAsked} />
                  )}
                  <RowLimit shown={shown} matrix={matrix} change={change} />
                  <Disagreements found={found.disagreements} nameOf={nameOf} />
                  <MatrixPicture
                    matrix={shown}
                    evidence={view.evidence}
                    organisation={plan.organisation.name}
                    usageOf={found.usage?.at}
                    drawing={picture}
                  />
                  <UseDialog asked={asked} nameOf={nameOf} close={() => setAsked(undefined)} />
                </>
              );
            }}
          </Asked>
        )}
      </Asked>
    </div>
  );
}
