import {
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";

/** Chooses some of several; all and none mean the same: no filter. */
export function ChoiceMenu<Value extends string>({
  label,
  all,
  chosen,
  wordOf,
  choose,
}: {
  readonly label: string;
  readonly all: readonly Value[];
  readonly chosen: readonly Value[] | undefined;
  readonly wordOf: (value: Value) => string;
  readonly choose: (values: Value[] | undefined) => void;
}) {
  const checked = chosen ?? all;
  return (
    <Menu
      checkedValues={{ [label]: [...checked] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const next = all.filter((value) => checkedItems.includes(value));
        choose(next.length === all.length || next.length === 0 ? undefined : next);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small">
          {label}: {chosen === undefined ? "all" : `${checked.length} of ${all.length}`}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {all.map((value) => (
            <MenuItemCheckbox key={value} name={label} value={value}>
              {wordOf(value)}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
