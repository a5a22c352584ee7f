/** A program's name without its folder and `.exe`, in small letters: what people leave out who name it. */
export function bareProgram(name: string): string {
  return (name.toLowerCase().split(/[\\/]/).at(-1) ?? "").replace(/\.exe$/, "");
}
