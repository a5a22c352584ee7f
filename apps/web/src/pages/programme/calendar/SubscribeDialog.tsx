import { createToken } from "@mainstay/api";
import { useState } from "react";
import { ask } from "../../../server/server.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { ShownOnceDialog } from "../../../ui/ShownOnceDialog.tsx";

const oneYear = 365 * 86_400_000;

/** Makes the address by which a calendar program reads what is due, and shows it once. */
export function SubscribeDialog({ close }: { readonly close: () => void }) {
  const [address, setAddress] = useState<string>();
  const make = async () => {
    const expiresAt = new Date(Date.now() + oneYear).toISOString();
    const { token } = await ask(createToken, {
      body: { name: "Calendar", scopes: ["calendar:read"], expiresAt },
    });
    setAddress(`${location.origin}/api/v1/programme/calendar.ics?token=${token}`);
  };
  if (address !== undefined) {
    return (
      <ShownOnceDialog
        title="Subscribe in a calendar"
        label="Address"
        secret={address}
        close={close}
      >
        <p>
          Add it in your calendar program as a calendar from the internet. It asks again a few times
          a day. The address is shown only now; whoever has it sees what is due, and nothing else.
        </p>
      </ShownOnceDialog>
    );
  }
  return (
    <ActDialog
      title="Subscribe in a calendar"
      verb="Make the address"
      act={make}
      done={() => {}}
      close={close}
    >
      <p>
        A calendar program cannot sign in, so it gets an address with a key of its own. The key
        reads what is due, works for a year, and can be revoked at any time under Administration,
        Access.
      </p>
    </ActDialog>
  );
}
