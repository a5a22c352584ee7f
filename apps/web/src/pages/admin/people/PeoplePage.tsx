import { Button, Input } from "@fluentui/react-components";
import { PersonAddRegular, SearchRegular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import styles from "../admin.module.css";
import { ForRoles } from "../ForRoles.tsx";
import { PageTurner } from "../PageTurner.tsx";
import { Invitations } from "./Invitations.tsx";
import { InviteDialog } from "./InviteDialog.tsx";
import { accounts, peopleAtOnce } from "./people-queries.ts";
import { PeopleTable } from "./PeopleTable.tsx";

const title = "People";

/** Who may come in, how, and what they may do. */
export function PeoplePage() {
  const [isInviting, setIsInviting] = useState(false);
  return (
    <ForRoles permission="people:manage" title={title}>
      <PageHeading title={title} about="Who may come in, by which way, and what each may do.">
        <Button
          appearance="primary"
          icon={<PersonAddRegular />}
          onClick={() => setIsInviting(true)}
        >
          Invite
        </Button>
      </PageHeading>
      <div className={styles.stack}>
        <Accounts />
        <Invitations />
      </div>
      {isInviting && <InviteDialog close={() => setIsInviting(false)} />}
    </ForRoles>
  );
}

const route = getRouteApi("/admin/people");

function Accounts() {
  const { text = "", after = 0 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(accounts({ text, after }));
  const found = text === "" ? {} : { text };
  return (
    <Panel title="Accounts" aside={query.data?.total}>
      <div className={styles.filters}>
        <Input
          type="search"
          className={styles.text}
          aria-label="Find people"
          placeholder="Name or address"
          contentBefore={<SearchRegular />}
          value={text}
          onChange={(_, { value }) =>
            void navigate({ search: value === "" ? {} : { text: value }, replace: true })
          }
        />
      </div>
      <Asked query={query}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? (
              <EmptyState>
                {text === ""
                  ? "Nobody has an account yet. Invite the first person: an administrator, who can come in without the link that the server printed."
                  : "Nobody has this in their name or address. People of the identity provider appear once they have signed in."}
              </EmptyState>
            ) : (
              <PeopleTable people={items} />
            )}
            <PageTurner
              after={after}
              next={next}
              size={peopleAtOnce}
              turn={(to) =>
                void navigate({ search: { ...found, ...(to === 0 ? {} : { after: to }) } })
              }
              words={{ before: "Before", next: "After" }}
            />
          </>
        )}
      </Asked>
    </Panel>
  );
}
