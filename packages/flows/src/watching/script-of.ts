import { interpreters } from "./interpreters.ts";

const alike: Readonly<Record<string, string>> = {
  dash: "sh",
  nodejs: "node",
  pythonw: "python",
  javaw: "java",
  pwsh: "powershell",
};

/** Programs that run others' programs, as a part of a pattern, without versions and `.exe`. */
const interpreterNames = [...Object.keys(interpreters), ...Object.keys(alike)].join("|");

const versioned = new RegExp(`^(${interpreterNames})[\\d.]*(?:\\.exe)?$`, "i");

/** The files of programs of Windows that are called with what tells them apart, as a pattern that PowerShell reads too. */
export const runsOthersPattern = `^(w3wp|(${interpreterNames})[\\d.]*)\\.exe$`;

/** Whether a program, by its file, runs others' programs, so that its name alone says little. */
export function runsOthers(program: string): boolean {
  return versioned.test(program) || new RegExp(runsOthersPattern, "i").test(program);
}

/**
 * Which program one runs that runs others' programs: the name of its file, module or class, out of the words that it was called with, the
 * first of which is itself. Undefined for any other program, where it has none, where a word before it is not known, so that it may be
 * the value of that, and for a word that does not look like a name: what else stands among these words, such as code, passwords and
 * addresses, is never told.
 */
export function scriptOf(program: string, [, ...words]: readonly string[]): string | undefined {
  const name = versioned.exec(program)?.[1]?.toLowerCase() ?? "";
  const called = interpreters[alike[name] ?? name];
  if (called === undefined) return undefined;
  const { alone, valued, without, own, only, ending } = called;
  let isOwn = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (only?.test(word) === true) return plainName(words[at + 1]);
    if (alone.test(word)) continue;
    if (without?.test(word) === true) return undefined;
    if (valued?.test(word) === true) at++;
    else if (/^[-+@]/.test(word)) {
      if (!hasItsValue.test(word)) return undefined;
    } else if (!isOwn && own?.test(word) === true) isOwn = true;
    else if (only !== undefined || ending?.test(word) === false) return undefined;
    else return plainName(word);
  }
  return undefined;
}

/** A long option, whatever it is, whose value is in the same word. */
const hasItsValue = /^--[a-z][a-z0-9_-]*=/;

const longestName = 100;

function plainName(word = ""): string | undefined {
  const name = word.slice(Math.max(word.lastIndexOf("/"), word.lastIndexOf("\\")) + 1);
  const isPlain = /^[\p{L}\p{N}_.@+-]+$/u.test(name) || hasEnding.test(name);
  return isPlain && name.length <= longestName ? name : undefined;
}

/** Files may have spaces in their names. */
const hasEnding = /^[\p{L}\p{N}_.@+ -]+\.(?:jar|war|dll|exe|py|[cm]?[jt]s|rb|p[lm]|php|sh|ps1)$/iu;
