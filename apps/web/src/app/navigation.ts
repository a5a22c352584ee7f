import {
  AlertUrgentRegular,
  AppsListDetailRegular,
  ArrowImportRegular,
  BoardRegular,
  CalendarCheckmarkRegular,
  CallRegular,
  ClipboardTaskRegular,
  type FluentIcon,
  GridRegular,
  HatGraduationRegular,
  HistoryRegular,
  LightbulbRegular,
  OrganizationRegular,
  PlugConnectedRegular,
  SettingsRegular,
  TargetRegular,
  TaskListSquareLtrRegular,
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

/** The groups of the navigation, in the order of the method: what there is, what is planned for it, and whether that works. */
export const navigation: readonly {
  readonly label: string;
  readonly destinations: readonly Destination[];
}[] = [
  {
    label: "Now",
    destinations: [
      { to: "/", label: "Overview", icon: BoardRegular },
      { to: "/response", label: "Response", icon: AlertUrgentRegular },
    ],
  },
  {
    label: "Assessment",
    destinations: [
      { to: "/elements", label: "Elements", icon: AppsListDetailRegular },
      { to: "/map", label: "Map", icon: OrganizationRegular },
      { to: "/discovery", label: "Discovery", icon: PlugConnectedRegular },
      { to: "/application-map", label: "Application map", icon: GridRegular },
      { to: "/impact-analyses", label: "Impact analyses", icon: ClipboardTaskRegular },
    ],
  },
  {
    label: "Planning",
    destinations: [
      { to: "/scenarios", label: "Scenarios", icon: WeatherThunderstormRegular },
      { to: "/strategies", label: "Strategies", icon: LightbulbRegular },
      { to: "/sops", label: "Procedures", icon: TextBulletListSquareRegular },
      { to: "/call-trees", label: "Call trees", icon: CallRegular },
    ],
  },
  {
    label: "Validation",
    destinations: [
      { to: "/programme", label: "Programme", icon: CalendarCheckmarkRegular },
      { to: "/exercises", label: "Exercises", icon: TargetRegular },
      { to: "/training", label: "Training", icon: HatGraduationRegular },
      { to: "/actions", label: "Actions", icon: TaskListSquareLtrRegular },
    ],
  },
  {
    label: "Server",
    destinations: [
      { to: "/history", label: "History", icon: HistoryRegular, permission: "history:read" },
      { to: "/import", label: "Import and export", icon: ArrowImportRegular },
      { to: "/admin", label: "Administration", icon: SettingsRegular },
    ],
  },
];
