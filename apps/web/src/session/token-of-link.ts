/** Of a link in a mail, behind `#token=`: no server sees it. Taken out of the address, so that it is in no history. */
export function tokenOfLink(): string {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '';
  if (token !== '') window.history.replaceState(window.history.state, '', window.location.pathname);
  return token;
}
