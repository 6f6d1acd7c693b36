import { z } from 'zod';

/** Line breaks and tabs are text; other control characters, and those that turn the direction of what follows, deceive. */
const deceiving = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
const honest = (text: string) => !deceiving.test(text);

/** What a person writes for others to read. */
export const words = (max: number) =>
  z.string().trim().min(1).max(max).refine(honest, 'without control characters');
