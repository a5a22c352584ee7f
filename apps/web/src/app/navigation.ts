import {
  AppsListDetailRegular,
  ArrowImportRegular,
  BoardRegular,
  CallRegular,
  ClipboardTaskRegular,
  type FluentIcon,
  GridRegular,
  LightbulbRegular,
  OrganizationRegular,
  PlugConnectedRegular,
  SettingsRegular,
  TextBulletListSquareRegular,
  WeatherThunderstormRegular,
} from "@fluentui/react-icons";
import type { Permission } from "@mainstay/api";

/** A way to a page at the side. */
export type Destination = {
  readonly to: string;
  readonly label: string;
  readonly icon: FluentIcon;
  /** Shown to those who may do this; to all if left out. */
  readonly permission?: Permission;
};

/** The groups of the navigation, in their order; a page that is reached from here adds its line. */
export const navigation: readonly {
  readonly label: string;
  readonly destinations: readonly Destination[];
}[] = [
  {
    label: "Programme",
    destinations: [
      { to: "/", label: "Overview", icon: BoardRegular },
      { to: "/elements", label: "Elements", icon: AppsListDetailRegular },
      { to: "/map", label: "Map", icon: OrganizationRegular },
      { to: "/discovery", label: "Discovery", icon: PlugConnectedRegular },
      { to: "/scenarios", label: "Scenarios", icon: WeatherThunderstormRegular },
      { to: "/application-map", label: "Application map", icon: GridRegular },
      { to: "/impact-analyses", label: "Impact analyses", icon: ClipboardTaskRegular },
      { to: "/strategies", label: "Strategies", icon: LightbulbRegular },
      { to: "/sops", label: "Procedures", icon: TextBulletListSquareRegular },
      { to: "/call-trees", label: "Call trees", icon: CallRegular },
    ],
  },
  {
    label: "Server",
    destinations: [
      { to: "/import", label: "Import and export", icon: ArrowImportRegular },
      { to: "/admin", label: "Administration", icon: SettingsRegular },
    ],
  },
];
