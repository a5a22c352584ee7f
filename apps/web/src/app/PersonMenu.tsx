import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { PersonRegular } from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ownAccount } from "../queries/own-account.ts";
import { roleWords } from "../components/role-words.ts";
import { dropCame } from "../journal/waiting-notes.ts";
import { signOut } from "../server/sign-out.ts";
import styles from "./PersonMenu.module.css";
import { useScheme } from "./scheme.tsx";

/** Who is signed in and by what, light or dark, and the way out. */
export function PersonMenu() {
  const { data: account } = useQuery(ownAccount);
  const navigate = useNavigate();
  const { scheme, choose } = useScheme();
  const name = account?.name ?? "";
  return (
    <Menu
      checkedValues={{ scheme: [scheme] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) =>
        choose(chosen === "light" || chosen === "dark" ? chosen : "system")
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          aria-label={name === "" ? "Your account" : `Your account: ${name}`}
          // Initials would be text that is seen and not in the name, for whoever says aloud what they see.
          icon={
            <span className={styles.picture} aria-hidden>
              <PersonRegular />
            </span>
          }
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>
              {account === undefined ? "Not known yet" : `${name}, ${roleWords[account.role]}`}
            </MenuGroupHeader>
            <MenuItemRadio name="scheme" value="light">
              Light
            </MenuItemRadio>
            <MenuItemRadio name="scheme" value="dark">
              Dark
            </MenuItemRadio>
            <MenuItemRadio name="scheme" value="system">
              As the system
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={() => void navigate({ to: "/admin/access" })}>Your ways in</MenuItem>
          <MenuItem onClick={() => void navigate({ to: "/admin/delegations" })}>
            Delegations
          </MenuItem>
          <MenuItem onClick={leave}>Sign out</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function leave(): void {
  dropCame();
  void signOut();
}
