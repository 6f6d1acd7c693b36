import { Rarity, RarityProposal } from '@marquee/contracts';
import { Returns, Roles } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';
import { ListingRepository } from '../../listings/listing-repository.ts';
import { rarityOf } from '../domain/rarity.ts';

@Controller('api/v1/rules')
export class ProposeRarityHttp {
  constructor(private readonly listings: ListingRepository) {}

  @Get('rarity-proposal')
  @Roles('organiser')
  @Returns(
    200,
    RarityProposal,
    'How rare each value is on the market now: to be taken into the rules, or not',
  )
  async propose(): Promise<RarityProposal> {
    const listings = await this.listings.countOpen();
    const [genres, themes, people, origin] = await Promise.all(
      (['genres', 'themes', 'people', 'origin'] as const).map(async (trait) =>
        rarityOf(await this.listings.countCarrying(trait), listings),
      ),
    );
    return { listings, rarity: Rarity.parse({ genres, themes, people, origin }) };
  }
}
