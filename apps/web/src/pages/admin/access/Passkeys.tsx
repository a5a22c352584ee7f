import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { removePasskey } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { dayWords } from "../../../components/instant-words.ts";
import { hasPasskeys } from "../../../server/add-passkey.ts";
import { ask } from "../../../server/server.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { cells, Table } from "../../../ui/Table.tsx";
import { useDoneNotice } from "../../../ui/use-done-notice.tsx";
import { askAccessAgain, type Passkey, passkeysOf } from "./access-queries.ts";
import { PasskeyDialog } from "./PasskeyDialog.tsx";

/** The devices that sign somebody in without a password; one's own can be added here, too. */
export function Passkeys({ person }: { readonly person: string | undefined }) {
  const passkeys = useQuery(passkeysOf(person));
  const [isAdding, setIsAdding] = useState(false);
  const [removed, setRemoved] = useState<Passkey>();
  const notice = useDoneNotice();
  const remove = async (passkey: Passkey) => {
    await ask(removePasskey, { path: { passkey: passkey.id } });
    notice(`${called(passkey)} is removed.`);
    await askAccessAgain();
  };
  const canAdd =
    person === undefined && passkeys.data?.origin === window.location.origin && hasPasskeys();
  return (
    <Panel
      title="Passkeys"
      aside={
        canAdd && (
          <Button icon={<AddRegular />} onClick={() => setIsAdding(true)}>
            Add a passkey
          </Button>
        )
      }
    >
      <Asked query={passkeys}>
        {({ items, origin, whyNone }) => (
          <>
            {items.length > 0 && (
              <Table
                caption="Passkeys"
                columns={[{ name: "Name" }, { name: "Since" }, { name: "Acts", isUnseen: true }]}
              >
                {items.map((passkey) => (
                  <tr key={passkey.id}>
                    <td>{called(passkey)}</td>
                    <td>{passkey.createdAt === undefined ? "" : dayWords(passkey.createdAt)}</td>
                    <td className={cells.number}>
                      <Button
                        size="small"
                        aria-label={`Remove ${called(passkey)}`}
                        onClick={() => setRemoved(passkey)}
                      >
                        Remove
                      </Button>
                    </td>
                  </tr>
                ))}
              </Table>
            )}
            {person !== undefined && items.length === 0 && (
              <EmptyState>They have no passkeys.</EmptyState>
            )}
            {person === undefined && !canAdd && <WhyNot origin={origin} whyNone={whyNone} />}
            {canAdd && items.length === 0 && (
              <EmptyState>
                You have no passkeys. With one this device signs you in by a fingerprint, a face or
                a PIN, without password and code, also while the company's sign-in is down.
              </EmptyState>
            )}
          </>
        )}
      </Asked>
      {isAdding && <PasskeyDialog close={() => setIsAdding(false)} />}
      {removed !== undefined && (
        <ActDialog
          title={`Remove ${called(removed)}?`}
          verb="Remove"
          act={() => remove(removed)}
          close={() => setRemoved(undefined)}
        >
          <p>
            It signs nobody in any more, from now on; password and authenticator app still do.
            Sessions that were begun with it go on: end them below. Remove it from the device, too.
          </p>
        </ActDialog>
      )}
    </Panel>
  );
}

/** Why none can be added in this browser, or where one can. */
function WhyNot({
  origin,
  whyNone,
}: {
  readonly origin: string | undefined;
  readonly whyNone: string | undefined;
}) {
  if (origin === undefined) return <EmptyState>{whyNone}</EmptyState>;
  if (origin === window.location.origin) {
    return <EmptyState>This browser has no passkeys: a newer one adds them.</EmptyState>;
  }
  return (
    <EmptyState>
      Passkeys are for a name, not for an address: add them at{" "}
      <a href={`${origin}${window.location.pathname}`}>{origin}</a>.
    </EmptyState>
  );
}

function called({ name }: Passkey): string {
  return name ?? "A passkey without a name";
}
