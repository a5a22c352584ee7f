import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from "@fluentui/react-components";

const petrol: BrandVariants = {
  10: "#011518",
  20: "#06232a",
  30: "#083640",
  40: "#084553",
  50: "#085466",
  60: "#0a6379",
  70: "#0f6f86",
  80: "#14778f",
  90: "#2f879d",
  100: "#4697ab",
  110: "#5ca7b9",
  120: "#73b6c6",
  130: "#8ac6d4",
  140: "#a4d5e0",
  150: "#bfe4ec",
  160: "#dbf2f6",
};

const dark = createDarkTheme(petrol);

/** How the app looks by day and by night. */
export const themes: Readonly<Record<"light" | "dark", Theme>> = {
  light: createLightTheme(petrol),
  // Links and dangers of the usual step are too dim on dark grey (WCAG 2.2, 1.4.3).
  dark: {
    ...dark,
    colorBrandForegroundLink: petrol[120],
    colorBrandForeground1: petrol[130],
    colorBrandForeground2: petrol[140],
    colorStatusDangerForeground1: dark.colorPaletteRedForeground1,
  },
};
