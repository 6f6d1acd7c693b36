/**
 * A file with its generated part made anew: what stands between the lines `# <generated>` and `# </generated>`.
 * @throws Error where the lines are missing
 */
export function withGenerated(text: string, made: string): string {
  const part = /^( *# <generated>.*\n)[^]*?^( *# <\/generated>)$/m;
  if (!part.test(text)) throw new Error('the lines "# <generated>" and "# </generated>" are missing');
  return text.replace(part, (_, first: string, last: string) => `${first}${made}\n${last}`);
}
