/** What an age is told in, and how much of it: whole, rounded down. */
export function ageParts(seconds: number): { unit: 's' | 'min' | 'h' | 'd'; count: number } {
  if (seconds < 120) return { unit: 's', count: Math.floor(seconds) };
  if (seconds < 7_200) return { unit: 'min', count: Math.floor(seconds / 60) };
  if (seconds < 172_800) return { unit: 'h', count: Math.floor(seconds / 3_600) };
  return { unit: 'd', count: Math.floor(seconds / 86_400) };
}

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** "03:12:05", in the reader's zone. */
export const clockTime = (at: string | number): string => clock.format(new Date(at));
