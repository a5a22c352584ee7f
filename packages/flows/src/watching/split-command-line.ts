/**
 * The words of a command line of Windows, as programs see them: what stands between quotes is one word, and a backslash is for the
 * quote behind it (https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments).
 */
export function splitCommandLine(line: string): readonly string[] {
  const words: string[] = [];
  let [word, isWord, isQuoted] = ["", false, false];
  for (const [, backslashes = "", letter = ""] of line.matchAll(/(\\*)([^\\]|$)/gs)) {
    if (letter === '"') {
      word += "\\".repeat(Math.floor(backslashes.length / 2));
      if (backslashes.length % 2 === 1) word += letter;
      else isQuoted = !isQuoted;
      isWord = true;
      continue;
    }
    word += backslashes;
    isWord ||= backslashes !== "";
    if (isQuoted || !/^\s?$/.test(letter)) {
      word += letter;
      isWord ||= letter !== "";
    } else if (isWord) {
      words.push(word);
      [word, isWord] = ["", false];
    }
  }
  return isWord ? [...words, word] : words;
}
