/**
 * How a program that runs others' programs is called: the options after which no script comes, because what is run is written there, or
 * comes in by itself; those whose next word is a value; the words of its own that stand before the script; and, where anything but a script can
 * stand there, the option that alone says that one comes.
 */
type Interpreter = {
  readonly without?: RegExp;
  readonly valued?: RegExp;
  readonly own?: RegExp;
  readonly only?: RegExp;
};

/** By the manual of each: a word that is none of these and no option is the script. */
const interpreters: Readonly<Record<string, Interpreter>> = {
  python: { without: /^-[a-zA-Z]*c/, valued: /^-[WX]$/ },
  node: {
    without: /^-(?:[ep]|pe|-eval|-print)(?:=|$)/,
    valued: /^-(?:[rC]|-require|-import|-loader|-experimental-loader|-conditions|-title)$/,
  },
  java: {
    valued:
      /^-(?:cp|classpath|-class-path|p|-module-path|-upgrade-module-path|-add-modules|-limit-modules|-add-opens|-add-exports|-add-reads|-patch-module|-source)$/,
  },
  ruby: { without: /^-[a-zA-Z]*e/, valued: /^-[CEIr]$/ },
  perl: { without: /^-[a-zA-Z0-9]*[eE]/, valued: /^-I$/ },
  php: { without: /^-[rBRE]|^--(?:run|process-)/, valued: /^-[cdz]$/ },
  bash: { without: /^-[a-zA-Z]*[cs]/, valued: /^[-+]O$|^-o$|^--(?:rcfile|init-file)$/ },
  sh: { without: /^-[a-zA-Z]*[cs]/, valued: /^[-+]o$/ },
  dotnet: {
    valued: /^--(?:depsfile|runtimeconfig|additionalprobingpath|fx-version|roll-forward|project)$/,
    own: /^(?:exec|run)$/,
  },
  mono: {},
  deno: { without: /^(?:eval|-e)$/, own: /^(?:run|serve)$/ },
  bun: { without: /^-(?:[ep]|-eval|-print)(?:=|$)/, valued: /^(?:-r|--preload)$/, own: /^run$/ },
  powershell: { only: /^-f(?:ile)?$/i },
};

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
 * first of which is itself. Undefined for any other program, where it has none, and for a word that does not look like a name: what
 * else stands among these words, such as code, passwords and addresses, is never told.
 */
export function scriptOf(program: string, [, ...words]: readonly string[]): string | undefined {
  const name = versioned.exec(program)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const { without, valued, own, only } = interpreters[alike[name] ?? name] ?? {};
  if (only !== undefined) {
    const at = words.findIndex((word) => only.test(word));
    return at === -1 ? undefined : plainName(words[at + 1]);
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (word === "-" || without?.test(word) === true) return undefined;
    if (valued?.test(word) === true) at++;
    else if (!/^[-+]/.test(word) && own?.test(word) !== true) return plainName(word);
  }
  return undefined;
}

const longestName = 100;

function plainName(word = ""): string | undefined {
  const name = word.slice(Math.max(word.lastIndexOf("/"), word.lastIndexOf("\\")) + 1);
  const isPlain = /^[\p{L}\p{N}_.@+-]+$/u.test(name) || hasEnding.test(name);
  return isPlain && name.length <= longestName ? name : undefined;
}

/** Files may have spaces in their names. */
const hasEnding = /^[\p{L}\p{N}_.@+ -]+\.(?:jar|war|dll|exe|py|[cm]?[jt]s|rb|p[lm]|php|sh|ps1)$/iu;
