/** Ends the session, and forgets everything that was read in it. */
export async function signOut(): Promise<void> {
  await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => undefined);
  // A whole new page: nothing of one person is left in memory for the next.
  window.location.assign('/sign-in');
}
