import { Injectable } from '@nestjs/common';

/** The time as use cases see it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
