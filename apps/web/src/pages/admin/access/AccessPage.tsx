import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ownAccount } from "../../../queries/own-account.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import styles from "../admin.module.css";
import { accounts } from "../people/people-queries.ts";
import { Passkeys } from "./Passkeys.tsx";
import { Sessions } from "./Sessions.tsx";
import { Tokens } from "./Tokens.tsx";

const route = getRouteApi("/admin/access");

/** With what somebody comes in: passkeys, tokens of programs, and sessions in browsers. */
export function AccessPage() {
  const { person } = route.useSearch();
  const account = useQuery(ownAccount);
  return (
    <Asked query={account}>
      {({ permissions }) => (
        <>
          {person === undefined ? (
            <PageHeading
              title="Your ways in"
              about="The devices that sign you in, the programs that come in as you, and the browsers in which you are signed in."
            />
          ) : (
            <HeadingOf person={person} />
          )}
          <div className={styles.stack}>
            <Passkeys person={person} />
            <Tokens person={person} own={permissions} />
            <Sessions person={person} />
          </div>
        </>
      )}
    </Asked>
  );
}

/** The heading of the page of somebody else. */
function HeadingOf({ person }: { readonly person: string }) {
  const { data } = useQuery(accounts({}));
  const name = data?.items.find(({ id }) => id === person)?.name ?? "somebody else";
  return (
    <PageHeading
      title={`Ways in of ${name}`}
      about="Only administrators see and end those of others. Nobody can make a passkey or a token for somebody else."
      above={<AppLink to="/admin/people">People</AppLink>}
    />
  );
}
