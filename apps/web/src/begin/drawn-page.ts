/** Where the server has drawn what the page shows (server/render-page.tsx): in which language, and where the app is that draws it anew. */
export function drawnPage(): { readonly language: string; readonly app: string } | undefined {
  const { lang: language, dataset } = document.documentElement;
  const app = dataset['app'];
  return app === undefined ? undefined : { language, app };
}

/** Once somebody sees what is drawn; at once where nobody looks. */
export async function afterFirstFrame(): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  if (document.hidden) return;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

export const answersId = 'answers';
/** By the key of the query that each of them answers. */
export type DrawnAnswers = readonly (readonly [key: readonly unknown[], answer: unknown])[];

/** What the page was drawn from. */
export const drawnAnswers = (): DrawnAnswers =>
  JSON.parse(document.getElementById(answersId)?.textContent ?? '[]') as DrawnAnswers;
