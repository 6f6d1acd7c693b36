import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

/** Where new ids come from. */
@Injectable()
export class Ids {
  /** UUID version 7: roughly in order of age, never to be relied on for the order of commits. */
  next(): string {
    return v7();
  }
}
