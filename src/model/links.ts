/** Whether text is an address that a reader may be sent to: http or https, and nothing else. */
export function isSafeLink(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || text.length > 2_000) return false;
  try {
    const { protocol, hostname } = new URL(text);
    return (protocol === 'http:' || protocol === 'https:') && hostname !== '';
  } catch {
    return false;
  }
}
