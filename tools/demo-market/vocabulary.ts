const list = (words: string) => words.trim().split(/\s+/);

/** What works of a genre tend to be about. */
export const themesByGenre: Readonly<Record<string, readonly string[]>> = {
  drama: list(
    'family-secrets coming-of-age grief addiction class-divide immigration marriage forgiveness small-town ageing motherhood illness second-chance',
  ),
  comedy: list(
    'mistaken-identity workplace road-trip wedding friendship fish-out-of-water odd-couple high-school reunion holiday get-rich-quick stand-up',
  ),
  action: list(
    'heist revenge car-chase hostage special-forces bodyguard martial-arts-tournament undercover-cop assassin prison-break arms-dealer vigilante',
  ),
  adventure: list(
    'treasure-hunt survival lost-world expedition pirates jungle desert-crossing quest shipwreck archaeology mountaineering rescue-mission',
  ),
  thriller: list(
    'conspiracy serial-killer kidnapping espionage amnesia stalker courtroom blackmail hacker double-life missing-person time-loop',
  ),
  horror: list(
    'haunted-house zombies vampires possession slasher werewolves cult found-footage body-horror cursed-object ghosts urban-legend',
  ),
  romance: list(
    'first-love love-triangle forbidden-love long-distance arranged-marriage second-chance-love summer-romance fake-dating office-romance unrequited-love pen-pals',
  ),
  music: list(
    'band stardom dance backstage rock-and-roll opera jazz-age idol-group talent-contest street-performers comeback choir',
  ),
  documentary: list(
    'climate-change social-justice wildlife space-exploration food-culture investigative war-reporting portrait-of-an-artist ocean-life subculture economy ancient-history',
  ),
  western: list(
    'outlaws frontier gold-rush cattle-drive bounty-hunter duel railroad sheriff homesteaders native-nations stagecoach',
  ),
  'science-fiction': list(
    'time-travel artificial-intelligence alien-contact space-opera dystopia virtual-reality robots cloning parallel-worlds post-apocalypse genetic-engineering first-contact',
  ),
  fantasy: list(
    'magic-school dragons fairy-tale chosen-one immortals portal-world witches mythical-creatures reincarnation enchanted-forest sword-and-sorcery spirits',
  ),
  historical: list(
    'imperial-court civil-war world-war-two colonial-era dynasty-saga medieval samurai silk-road revolution royal-succession cold-war ancient-rome',
  ),
  biography: list(
    'true-story rise-and-fall political-leader inventor athlete musician-life writer-life scientist-life activist outsider explorer-life trial-of-the-century',
  ),
  superhero: list(
    'secret-identity origin-story team-up super-villain mutants sidekick alter-ego save-the-city power-corrupts anti-hero masked-avenger',
  ),
  kids: list(
    'talking-animals toys-alive bedtime-story preschool-learning counting-and-letters school-friends pets imaginary-friend kindness bedtime nature-discovery vehicles',
  ),
  crime: list(
    'organised-crime triads police-procedural cold-case corruption drug-trade forensic detective-duo wrongful-conviction gang-war con-artists money-laundering',
  ),
  'slice-of-life': list(
    'cooking island-life neighbours tea-house countryside bookshop night-shift cats roommates bakery part-time-jobs hot-springs',
  ),
  sports: list(
    'underdog-team football basketball boxing esports cycling swimming motor-racing baseball rivalry coach olympics',
  ),
  reality: list(
    'cooking-contest dating-show home-makeover survival-challenge quiz singing-contest hidden-camera travel-challenge celebrity-swap escape-room business-pitch talent-search',
  ),
  puzzle: list(
    'escape-rooms logic match-three hidden-objects riddles cosy-gaming physics-toys word-games mazes mystery-mansion brain-training pattern-making',
  ),
  'role-playing': list(
    'open-world party-adventure turn-based crafting monster-taming guilds dungeon-crawl branching-story pixel-art moral-choices base-building roguelike',
  ),
};

/** Genres that are asked for together. */
export const relatedGenres: Readonly<Record<string, readonly string[]>> = {
  drama: list('romance historical biography crime slice-of-life family'),
  comedy: list('romance family music slice-of-life black-comedy adventure'),
  action: list('adventure thriller crime science-fiction superhero martial-arts'),
  adventure: list('action fantasy family kids science-fiction historical'),
  thriller: list('crime mystery suspense drama horror action'),
  horror: list('thriller suspense mystery fantasy supernatural science-fiction'),
  romance: list('drama comedy slice-of-life music family historical'),
  music: list('drama comedy romance concert biography documentary'),
  documentary: list('biography historical factual nature travel music'),
  western: list('action historical drama adventure crime thriller'),
  'science-fiction': list('action fantasy thriller adventure superhero mystery'),
  fantasy: list('adventure science-fiction family romance supernatural kids'),
  historical: list('drama war biography romance martial-arts adventure'),
  biography: list('drama historical documentary sports music factual'),
  superhero: list('action science-fiction fantasy adventure family comedy'),
  kids: list('family adventure comedy fantasy animation nature'),
  crime: list('thriller drama mystery suspense action black-comedy'),
  'slice-of-life': list('comedy drama romance food family kids'),
  sports: list('drama biography comedy documentary family reality'),
  reality: list('food travel game-show factual music sports'),
  puzzle: list('mystery adventure family strategy simulation casual'),
  'role-playing': list('fantasy adventure strategy action science-fiction simulation'),
};

/** Genres that have themes of their own. */
export const mainGenres: readonly string[] = Object.keys(themesByGenre);
export const allThemes: readonly string[] = [...new Set(Object.values(themesByGenre).flat())];
export const themesOf = (genre: string): readonly string[] => themesByGenre[genre] ?? [];
export const genresNear = (genre: string): readonly string[] => relatedGenres[genre] ?? [];
