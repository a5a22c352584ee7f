/**
 * Whether a name in a report is concealed: 32 hexadecimal digits instead of a user principal name, which the tenant's
 * setting `displayConcealedNames` puts there, or an id of nothing but zeros.
 */
export function isConcealed(user: string): boolean {
  return /^[0-9a-f]{32}$/i.test(user) || /^[0-]+$/.test(user);
}

/** Whether a user principal name is that of a guest: Entra marks those of other directories. */
export function isGuestName(user: string): boolean {
  return user.toUpperCase().includes("#EXT#");
}
