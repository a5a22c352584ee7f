import {
  Avatar,
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
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ownAccount } from "../queries/own-account.ts";
import { roleWords } from "../components/role-words.ts";
import { signOut } from "../server/sign-out.ts";
import { useScheme } from "./scheme.tsx";

/** Who is signed in and by what, light or dark, and the way out. */
export function PersonMenu() {
  const { data: account } = useQuery(ownAccount);
  const navigate = useNavigate();
  const { scheme, choose } = useScheme();
  const name = account?.name ?? "";
  const initials = initialsOf(name);
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
          // What is seen has to be in the name, for whoever says aloud what they see.
          aria-label={name === "" ? "Your account" : `Your account: ${name} (${initials})`}
          icon={<Avatar name={name} initials={initials} size={28} color="brand" aria-hidden />}
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
          <MenuItem onClick={() => void signOut()}>Sign out</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The first letters of the first and the last word of a name. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== "");
  return [...new Set([words[0], words.at(-1)])]
    .map((word) => word?.charAt(0).toUpperCase() ?? "")
    .join("");
}
