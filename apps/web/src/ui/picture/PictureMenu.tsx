import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ImageRegular } from "@fluentui/react-icons";
import { type RefObject, useState } from "react";
import { ProblemMessage } from "../ProblemMessage.tsx";
import { pngOf } from "./png.ts";
import { saveFile } from "./save-file.ts";
import { svgText } from "./svg-text.ts";

/** Saves a drawing of the page as a picture, in the colours in which it is seen. */
export function PictureMenu({
  drawing,
  name,
}: {
  readonly drawing: RefObject<SVGSVGElement | null>;
  /** Of the file, without its ending. */
  readonly name: string;
}) {
  const [error, setError] = useState<Error>();
  const save = async (ending: "svg" | "png") => {
    const shown = drawing.current;
    if (shown === null) return;
    const ground = getComputedStyle(shown).getPropertyValue("--colorNeutralBackground1") || "white";
    try {
      setError(undefined);
      const content =
        ending === "png"
          ? await pngOf(shown, ground)
          : new Blob([svgText(shown, ground)], { type: "image/svg+xml" });
      saveFile({ name: `${name}.${ending}`, content });
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<ImageRegular />}>Save picture</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void save("svg")}>As SVG, to be enlarged or edited</MenuItem>
            <MenuItem onClick={() => void save("png")}>As PNG, for a presentation</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {error !== undefined && <ProblemMessage error={error} />}
    </>
  );
}
