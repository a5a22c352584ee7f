import type { Wanted } from "@mainstay/flows/watching";

const minutesOfDay = 1440;

/** Whether what a machine is has to be told: at first, on each change, and once a day so that it is known to be so still. */
export function newsOfMachine() {
  let [told, toldOn] = ["", -1];
  return (
    text: string,
    { minute, wanted }: { readonly minute: number; readonly wanted: Wanted },
  ): boolean => {
    const day = Math.floor(minute / minutesOfDay);
    if (text === told && (wanted === "changed" || day === toldOn)) return false;
    [told, toldOn] = [text, day];
    return true;
  };
}
