import { Refusal } from '@marquee/contracts';

/** Another request took an id or address between the look and the write. MongoDB's own error would quote the address. */
export class Overtaken extends Refusal {
  constructor() {
    super('overtaken', 409, 'Another request registered one of them at the same moment: repeat yours.');
  }
}

/** Once more where another request was faster: what it took is seen then. */
export async function againWhenOvertaken<Result>(attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    return attempt();
  }
}
