import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useNavigate } from "@tanstack/react-router";
import type { Account } from "./people-queries.ts";

/** What can be done about somebody, in a dialog. */
export type AccountAct = "role" | "invite-back" | "remove";

/** The menu of what can be done about somebody. */
export function AccountActs({
  account,
  choose,
}: {
  readonly account: Account;
  readonly choose: (act: AccountAct) => void;
}) {
  const navigate = useNavigate();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={`What to do about ${account.name}`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => choose("role")}>Change the role</MenuItem>
          <MenuItem
            onClick={() => void navigate({ to: "/admin/access", search: { person: account.id } })}
          >
            Ways in
          </MenuItem>
          {!account.hasWayIn && (
            <MenuItem onClick={() => choose("invite-back")}>Invite back</MenuItem>
          )}
          <MenuItem onClick={() => choose("remove")}>Remove the account</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
