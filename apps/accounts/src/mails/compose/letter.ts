/** A mail as people read it, before it is HTML or text. */
export interface Letter {
  readonly language: string;
  readonly subject: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly action: { readonly label: string; readonly url: string };
  /** Below the button. */
  readonly notes: readonly string[];
  readonly why: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

const font =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang HK', 'Microsoft JhengHei', 'Noto Sans CJK TC', sans-serif";

/** One column that every client shows alike: no images, nothing from elsewhere. */
export function toHtml({ language, subject, heading, paragraphs, action, notes, why }: Letter): string {
  const paragraph = (text: string) => `<p style="margin:0 0 12px">${escaped(text)}</p>`;
  const small = (text: string) =>
    `<p style="margin:0 0 8px;font-size:13px;color:#5b5870">${escaped(text)}</p>`;
  return `<!doctype html>
<html lang="${escaped(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;background:#f2f1f6;font-family:${font};font-size:15px;line-height:1.5;color:#1c1c28">
<div style="max-width:560px;margin:0 auto;padding:24px 16px">
<div style="background:#ffffff;padding:24px;border-radius:6px">
<p style="margin:0 0 4px;font-size:13px;color:#5b5870">Marquee</p>
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escaped(heading)}</h1>
${paragraphs.map(paragraph).join('\n')}
<p style="margin:20px 0"><a href="${escaped(action.url)}" style="display:inline-block;background:#3b2f8f;color:#ffffff;text-decoration:none;padding:10px 18px;border-radius:6px">${escaped(action.label)}</a></p>
<p style="margin:0 0 12px;font-size:13px;color:#5b5870;overflow-wrap:anywhere">${escaped(action.url)}</p>
${notes.map(small).join('\n')}
<hr style="border:0;border-top:1px solid #dddbe8;margin:16px 0">
${small(why)}
</div></div></body></html>
`;
}

/** The same parts as plain text. */
export function toPlainText({ heading, paragraphs, action, notes, why }: Letter): string {
  return `${[heading, ...paragraphs, `${action.label}:\n${action.url}`, ...notes, `-- \n${why}`].join('\n\n')}\n`;
}
