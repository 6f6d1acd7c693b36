import { api, bodyOf } from '../api/client.ts';
import type { Company } from '../api/schema.ts';

/** As many as one request may name. */
const most = 100;

interface Batch {
  readonly ids: Set<string>;
  readonly answer: Promise<ReadonlyMap<string, Company>>;
}
let open: Batch | undefined;

/** A company, or null where there is none to see. Those that are asked for at the same moment are asked for together. */
export async function companyOf(id: string): Promise<Company | null> {
  open = open && open.ids.size < most ? open : begun();
  open.ids.add(id);
  return (await open.answer).get(id) ?? null;
}

function begun(): Batch {
  const ids = new Set<string>();
  const answer = theMomentIsOver().then(() => {
    if (open === batch) open = undefined;
    return companiesOf([...ids]);
  });
  const batch = { ids, answer };
  return batch;
}

const theMomentIsOver = () => new Promise<void>((resolve) => setTimeout(resolve));

async function companiesOf(ids: readonly string[]): Promise<ReadonlyMap<string, Company>> {
  const query = { ids: ids.join(), limit: most };
  const { items } = await bodyOf(api.GET('/api/v1/companies', { params: { query } }));
  return new Map(items.map((company) => [company.id, company]));
}
