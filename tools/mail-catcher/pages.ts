import type { CaughtMail, CaughtMailInFull } from './kept-mails.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

const page = (title: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
  body { font: 15px/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 60rem; padding: 0 1rem; color: #1c1c28 }
  table { border-collapse: collapse; width: 100% } td, th { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #dddbe8; overflow-wrap: anywhere }
  iframe { width: 100%; height: 36rem; border: 1px solid #dddbe8 } pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f6f5fa; padding: 1rem }
</style></head><body>${body}</body></html>`;

export function listPage(mails: readonly CaughtMail[], count: number): string {
  const rows = mails.map(
    ({ id, receivedAt, to, subject }) =>
      `<tr><td>${escaped(receivedAt.slice(0, 19).replace('T', ' '))}</td><td>${escaped(to.join(', '))}</td><td><a href="/messages/${id}/view">${escaped(subject || '(no subject)')}</a></td></tr>`,
  );
  const table = `<table><thead><tr><th>Received (UTC)</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return page(
    'Mail catcher',
    `<h1>Caught mail</h1><p>${count} kept, the newest ${mails.length} shown. As JSON: <a href="/messages">/messages</a></p>${mails.length > 0 ? table : '<p>Nothing has come yet.</p>'}`,
  );
}

/** What the mail brings along is shown within a sandbox: it runs nothing here. */
export function mailPage({ id, subject, from, to, headers, text }: CaughtMailInFull): string {
  const lines = headers.map(({ name, value }) => `${name}: ${value}`).join('\n');
  return page(
    subject,
    `<p><a href="/">All mail</a></p><h1>${escaped(subject)}</h1><p>${escaped(from)} to ${escaped(to.join(', '))}</p>
<h2>HTML</h2><iframe sandbox="" src="/messages/${id}/html" title="The mail as HTML"></iframe>
<h2>Text</h2><pre>${escaped(text)}</pre>
<h2>Headers</h2><pre>${escaped(lines)}</pre><p><a href="/messages/${id}/source">Source</a></p>`,
  );
}
