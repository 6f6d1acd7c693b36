/** An event's content, indented where it is JSON, else as it is. */
export function readableContent(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
