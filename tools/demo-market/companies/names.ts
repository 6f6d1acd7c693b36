import type { Random } from '../random.ts';
import type { Culture } from './countries.ts';

const list = (words: string) => words.trim().split(/\s+/);

const given: Readonly<Record<Culture, readonly string[]>> = {
  chinese: list('Mei Wai-Ling Jun Ka-Yan Xin Hao Yuting Chi-Ho Lan Siu-Man Bo Yifan Ching Zihan Wing'),
  japanese: list('Haruka Kenji Aoi Takumi Yui Sho Rina Daichi Nana Ren Misaki Kaito Emi Sota'),
  korean: list('Ji-woo Min-jun Seo-yeon Hyun-woo Ha-eun Do-yun Soo-ah Joon-ho Yu-na Tae-yang Ara Si-woo'),
  'south-asian': list('Priya Arjun Anika Rohan Kavya Vikram Neha Sanjay Meera Aditya Ishaan Divya'),
  'south-east-asian': list('Siti Anong Linh Rizal Maya Somchai Dewi Nguyet Amir Lani Bayu Kanya'),
  latin: list('Sofia Mateo Camila Diego Lucia Bruno Valentina Rafael Elena Marco Ines Thiago'),
  european: list('Anna James Clara Oliver Freya Lukas Emma Noah Ingrid Thomas Alice Pieter Nora Samuel'),
  arab: list('Layla Omar Noor Karim Yasmin Tariq Salma Emre Leila Hassan Defne Idris'),
};

const family: Readonly<Record<Culture, readonly string[]>> = {
  chinese: list('Chan Wong Lam Chen Zhang Li Wang Lau Ho Cheung Lin Zhao Ng Liu'),
  japanese: list('Sato Suzuki Tanaka Ito Yamamoto Nakamura Kobayashi Kato Yoshida Mori Hayashi Ogawa'),
  korean: list('Kim Lee Park Choi Jung Kang Yoon Jang Lim Han Shin Kwon'),
  'south-asian': list('Sharma Patel Rao Singh Iyer Khan Mehta Das Nair Kapoor Reddy Bose'),
  'south-east-asian': list('Santoso Tran Reyes Abdullah Suwan Pham Cruz Wijaya Rahman Chaiyo Lim Garcia'),
  latin: list('Silva Rossi Garcia Costa Fernandez Moretti Oliveira Lopez Ricci Santos Vega Papas'),
  european: list(
    'Smith Muller Dubois Jansen Hansen Novak Murphy Lindberg Walker Fischer Martin Brown Kovacs',
  ),
  arab: list('Haddad Yilmaz Mansour Aziz Demir Farouk Nasser Khalil Kaya Saleh Amari Levi'),
};

/** A name that a person of that culture may have. */
export function personName(culture: Culture, random: Random): string {
  return `${random.pick(given[culture])} ${random.pick(family[culture])}`;
}

const first =
  list(`Amber Anchor Arbour Atlas Aurora Banyan Beacon Birch Blue Bright Cedar Cinder Cobalt Comet Coral
  Crescent Delta Ember Falcon Fern Firefly Foxglove Granite Harvest Heron Horizon Indigo Ivory Juniper Kestrel Kite
  Lantern Linden Lotus Lumen Magnolia Maple Marble Meadow Mirror Monsoon Nimbus North Opal Orchid Otter Peony Pine
  Plum Prism Quartz Raven Reed River Saffron Sail Sparrow Spruce Stone Summit Swallow Tamarind Tidal Timber Velvet
  Willow Wren Zephyr`);
const second =
  list(`Bay Bridge Court Field Gate Grove Harbour Hill Lane Light Moon Peak Point Road Rock Sea Sky Square
  Star Street Tide Tower Vale Wave Well Wind Wing Wood Works Yard`);

/** Names of companies, none twice. */
export class CompanyNames {
  readonly #taken: Set<string>;

  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken);
  }

  /** @param trade what the name ends in, such as `Pictures` */
  invent(trade: string, random: Random): string {
    for (let attempt = 0; ; attempt++) {
      const number = attempt < 20 ? '' : ` ${attempt}`;
      const name = `${random.pick(first)} ${random.pick(second)} ${trade}${number}`;
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }
}
