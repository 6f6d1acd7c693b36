import { isDuplicateKey } from './errors.ts';

const attempts = 3;

/**
 * Runs the transaction again where another one took a key (an id, a slug) after this one had looked: what is taken is
 * seen then, and told by its name.
 */
export async function againWhenTaken<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (!isDuplicateKey(error) || attempt === attempts) throw error;
    }
  }
}
