import { Refusal } from '@marquee/contracts';

/** Another request took an id or address between the look and the write. MongoDB's own error would quote the address. */
export class Overtaken extends Refusal {
  constructor() {
    super('overtaken', 409, 'Another request registered one of them at the same moment: repeat yours.');
  }
}
