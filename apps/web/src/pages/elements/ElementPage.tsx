import { Button } from "@fluentui/react-components";
import { DeleteRegular, EditRegular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { CriticalityBadge } from "../../components/CriticalityBadge.tsx";
import { kindWords } from "../../components/kind-words.ts";
import { RecordFindings } from "../../components/RecordFindings.tsx";
import { mayEdit } from "../../components/record/may-edit.ts";
import { RecordHistory } from "../../components/record/RecordHistory.tsx";
import { elementAssessment } from "../../queries/assessment.ts";
import { elements } from "../../queries/elements.ts";
import { ownAccount } from "../../queries/own-account.ts";
import { people, units } from "../../queries/people-and-units.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Documents } from "./detail/Documents.tsx";
import { Facts } from "./detail/Facts.tsx";
import { NeededBy } from "./detail/NeededBy.tsx";
import { ListensOn } from "./detail/ListensOn.tsx";
import { Needs } from "./detail/Needs.tsx";
import { ObjectivesPanel } from "./detail/ObjectivesPanel.tsx";
import { ReadinessPanel } from "./detail/ReadinessPanel.tsx";
import { WeakPointsPanel } from "./detail/WeakPointsPanel.tsx";
import styles from "./ElementPage.module.css";
import { RemoveDialog } from "./removal/RemoveDialog.tsx";

const route = getRouteApi("/elements/$id");

/** One element: what is asked of it and what it can do, what it rests on, what rests on it, and how weak that is. */
export function ElementPage() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const listed = useQuery(elements);
  const { data: assessed } = useQuery(elementAssessment(id));
  const { data: account } = useQuery(ownAccount);
  const { data: unitList = [] } = useQuery(units);
  const { data: peopleList = [] } = useQuery(people);
  const [isRemoving, setIsRemoving] = useState(false);
  const back = <AppLink to="/elements">Functions and elements</AppLink>;
  return (
    <Asked query={listed} waiting="Loading the element">
      {(known) => {
        const element = known.byId.get(id);
        if (element === undefined) {
          return (
            <>
              <PageHeading title="There is no such element" above={back} />
              <EmptyState>
                The plan has no element <code>{id}</code>. It may have been removed: the history of
                the plan says by whom.
              </EmptyState>
            </>
          );
        }
        const criticality = assessed?.criticality ?? element.criticality ?? "";
        return (
          <>
            <PageHeading
              title={element.name}
              above={back}
              about={
                <span className={styles.line}>
                  {kindWords[element.kind].one}
                  <code className={styles.id}>{id}</code>
                  <CriticalityBadge criticality={criticality} />
                  {element.evidence === "catalog" && <span>From a catalog</span>}
                </span>
              }
            >
              <AppLink to="/map" search={{ around: id }}>
                Everything around it
              </AppLink>
              {account !== undefined && mayEdit(account, { units: unitList }, element) && (
                <>
                  <Button
                    icon={<EditRegular />}
                    appearance="primary"
                    onClick={() => void navigate({ to: "/elements/$id/edit", params: { id } })}
                  >
                    Change
                  </Button>
                  <Button icon={<DeleteRegular />} onClick={() => setIsRemoving(true)}>
                    Remove
                  </Button>
                </>
              )}
            </PageHeading>
            {element.description !== undefined && (
              <p className={styles.description}>{element.description}</p>
            )}
            <div className={styles.grid}>
              <div className={styles.column}>
                <ObjectivesPanel element={element} known={known} />
                <Needs element={element} known={known} />
                <NeededBy id={id} known={known} />
                <ListensOn element={element} />
                <ReadinessPanel id={id} />
              </div>
              <div className={styles.column}>
                <Facts element={element} units={unitList} people={peopleList} />
                <RecordFindings
                  collection="elements"
                  id={element.id}
                  place={known.list.indexOf(element)}
                />
                <WeakPointsPanel element={element} known={known} />
                <Documents id={id} />
                <RecordHistory record={`elements/${id}`} />
              </div>
            </div>
            {isRemoving && (
              <RemoveDialog
                ids={[id]}
                done={(isSaved) => {
                  setIsRemoving(false);
                  if (isSaved) void navigate({ to: "/elements" });
                }}
              />
            )}
          </>
        );
      }}
    </Asked>
  );
}
