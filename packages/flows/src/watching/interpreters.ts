/**
 * How a program that runs others' programs is called. An option that is none of these may have a value behind it, so that nothing is said
 * of what comes after it: not each option is here, but none that is wrong.
 */
export type Interpreter = {
  /** Options that stand alone, whatever is written into the same word. */
  readonly alone: RegExp;
  /** Options whose next word is a value. */
  readonly valued?: RegExp;
  /** Options after which no script comes, because what is run is written there, or comes in by itself. */
  readonly without?: RegExp;
  /** Words of its own that stand before the script. */
  readonly own?: RegExp;
  /** Where anything but a script can stand there, the option that alone says that one comes. */
  readonly only?: RegExp;
  /** Where anything but a script can stand there, how one ends. */
  readonly ending?: RegExp;
};

/** By the manual of each. */
export const interpreters: Readonly<Record<string, Interpreter>> = {
  // https://docs.python.org/3/using/cmdline.html: the word after -m is a module.
  python: {
    alone: /^-[bBdEiIOPqRsSuvx]+m?$|^-m$|^-[WX]./,
    valued: /^-[WX]$|^--check-hash-based-pycs$/,
  },
  // https://nodejs.org/api/cli.html
  node: {
    alone:
      /^--(?:no-[a-z-]+|inspect(?:-brk|-wait)?|enable-source-maps|trace-(?:warnings|deprecation|uncaught|exit|gc)|throw-deprecation|pending-deprecation|preserve-symlinks(?:-main)?|expose[-_]gc|use-(?:openssl|system|bundled)-ca|abort-on-uncaught-exception|optimize[-_]for[-_]size|(?:cpu|heap)-prof|prof|watch|permission|experimental-(?:vm-modules|modules|strip-types|transform-types|sqlite|worker|permission|specifier-resolution=.*))$/,
    valued: /^-[rC]$|^--(?:require|import|loader|experimental-loader|conditions|title|env-file)$/,
    without: /^-(?:[ep]|pe|-eval|-print)(?:=|$)/,
  },
  // https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html: the word after -jar is a file, that after -m a module.
  java: {
    alone:
      /^-(?:[XD].*|(?:ea|da|enableassertions|disableassertions)(?::.*)?|(?:java)?agent(?:lib|path)?:.*|verbose(?::.*)?|server|client|esa|dsa|jar|m|-module|-enable-preview)$/,
    valued:
      /^-(?:cp|classpath|-class-path|p|-module-path|-upgrade-module-path|-add-modules|-limit-modules|-add-opens|-add-exports|-add-reads|-patch-module|-source|-enable-native-access)$/,
  },
  // https://docs.ruby-lang.org/en/3.4/ruby/options_md.html
  ruby: {
    alone:
      /^-[adlnpsSvwy]+$|^-W(?:[0-2]|:[\w-]+)?$|^-[Ir].|^--(?:yjit|jit|verbose|debug|(?:en|dis)able[-=][a-z-]+)$/,
    valued: /^-[CEIr]$/,
    without: /^-[a-zA-Z]*e/,
  },
  // https://perldoc.perl.org/perlrun
  perl: {
    alone: /^-[acfnpsStTuUwWX]+$|^-[MmI].|^-0[0-7]*$|^-C\d*$/,
    valued: /^-I$/,
    without: /^-[a-zA-Z0-9]*[eE]/,
  },
  // https://www.php.net/manual/en/features.commandline.options.php: the word after -f is a file.
  php: {
    alone: /^-[qnCf]+$|^-[cdz]./,
    valued: /^-[cdzSt]$/,
    without: /^-[rBRE]|^--(?:run|process-)/,
  },
  // https://www.gnu.org/software/bash/manual/html_node/Invoking-Bash.html
  bash: {
    alone:
      /^[-+][abefhiklmnprtuvxBCDEHPT]+$|^--(?:login|noprofile|norc|posix|verbose|restricted|noediting)$/,
    valued: /^[-+][abefhiklmnprtuvxBCDEHPT]*[oO]$|^--(?:rcfile|init-file)$/,
    without: /^-[a-zA-Z]*[cs]/,
  },
  // https://pubs.opengroup.org/onlinepubs/9799919799/utilities/sh.html
  sh: {
    alone: /^[-+][abefhiIlmnuvxCEV]+$/,
    valued: /^[-+][abefhiIlmnuvxCEV]*o$/,
    without: /^-[a-zA-Z]*[cs]/,
  },
  // https://learn.microsoft.com/dotnet/core/tools/dotnet: any other first word is a command of the SDK, which has words of its own.
  dotnet: {
    alone: /^--diagnostics$|^-d$/,
    valued:
      /^--(?:depsfile|runtimeconfig|additionalprobingpath|fx-version|roll-forward|additional-deps)$/,
    own: /^exec$/,
    ending: /\.dll$/i,
  },
  // https://www.mono-project.com/docs/tools+libraries/tools/repl/: a program of .NET.
  mono: { alone: /^--(?:debug|server|desktop|llvm|nollvm)$|^-O=/, ending: /\.(?:exe|dll)$/i },
  // https://docs.deno.com/runtime/reference/cli/run/: what is allowed has its value in the same word.
  deno: {
    alone:
      /^-[AqRWNESI]+$|^--(?:allow-[a-z]+|deny-[a-z]+|no-[a-z-]+|unstable(?:-[a-z-]+)?|quiet|cached-only|frozen|check|watch|node-modules-dir|inspect(?:-brk|-wait)?)$/,
    valued:
      /^-[cL]$|^--(?:config|import-map|log-level|cert|location|seed|lock|ext|port|host|preload)$/,
    without: /^-e$/,
    own: /^(?:run|serve)$/,
    ending: /\.[cm]?[jt]sx?$/i,
  },
  // https://bun.com/docs/runtime
  bun: {
    alone: /^-b$|^--(?:bun|watch|hot|smol|silent|inspect(?:-brk|-wait)?|no-[a-z-]+)$/,
    valued: /^-[rcd]$|^--(?:preload|require|import|config|cwd|env-file|port|define)$/,
    without: /^-(?:[ep]|-eval|-print)(?:=|$)/,
    own: /^run$/,
    ending: /\.[cm]?[jt]sx?$/i,
  },
  // https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_powershell_exe
  powershell: {
    alone: /^-(?:nop(?:rofile)?|nol(?:ogo)?|noni(?:nteractive)?|noe(?:xit)?|sta|mta|login)$/i,
    valued:
      /^-(?:ep|ex(?:ecutionpolicy)?|w(?:indowstyle)?|configurationname|inputformat|outputformat)$/i,
    only: /^-f(?:ile)?$/i,
  },
};
