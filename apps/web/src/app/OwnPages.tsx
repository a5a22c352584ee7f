import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { Owner } from "../drafts/owner.ts";
import { ownAccount } from "../queries/own-account.ts";
import { Asked } from "../ui/Asked.tsx";

/** The page, once it is known whose it is: what it keeps on this device is theirs alone. */
export function OwnPages() {
  return (
    <Asked query={useQuery(ownAccount)}>
      {({ id = "administrator" }) => (
        <Owner key={id} value={id}>
          <Outlet />
        </Owner>
      )}
    </Asked>
  );
}
