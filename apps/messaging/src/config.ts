import { baseSettings } from '@marquee/service';
import { z } from 'zod';

const atLeastOne = (standard: number) => z.coerce.number().int().min(1).default(standard);

/** How much one person may send (S08). */
export const messagingSettings = baseSettings.extend({
  MESSAGES_PER_MINUTE: atLeastOne(20),
  MESSAGES_PER_HOUR: atLeastOne(200),
  /** Different conversations that a person writes in within an hour. */
  CONVERSATIONS_PER_HOUR: atLeastOne(40),
  /** To so many different conversations within an hour the same text goes. */
  SAME_TEXT_CONVERSATIONS: atLeastOne(5),
});
export type MessagingSettings = z.infer<typeof messagingSettings>;
