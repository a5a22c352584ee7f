/**
 * Makes names into identifiers that other tools read, each one different: letters, digits and underscores in groups
 * joined by single hyphens, no digit first (Open-PSA MEF 4.3.4, "portable identifiers"). A name that is one already stays.
 */
export function identifiers(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const wanted = toIdentifier(name);
    let identifier = wanted;
    for (let copy = 2; taken.has(identifier); copy++) identifier = `${wanted}_${copy}`;
    taken.add(identifier);
    return identifier;
  };
}

function toIdentifier(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{Nd}_-]|-(?=-|$)/gu, "_");
  return /^[\p{L}_]/u.test(plain) ? plain : `_${plain}`;
}
