import type { Page } from 'playwright-core';
import type { Language } from './browser.ts';
import { anyOf, filled, words, type Words } from './words.ts';

type Step = 'what' | 'story' | 'seeking' | 'people' | 'rights' | 'publish';

/** The editor of a listing, as somebody works in it who reads one language. */
export class ListingEditor {
  readonly #page: Page;
  readonly #language: Language;
  readonly #said: Words['offering'];
  readonly #vocabulary: Words['vocabulary'];
  readonly #place: string;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
    ({ offering: this.#said, vocabulary: this.#vocabulary } = words[language]);
    this.#place = new Intl.DisplayNames(language, { type: 'region', style: 'short' }).of('HK') ?? 'HK';
  }

  /** What a draft begins with. */
  async nameIt(title: string): Promise<void> {
    await this.#page.getByLabel(this.#said.begin.title).fill(title);
    await this.#page.getByLabel(this.#said.what.kind).selectOption('feature');
  }

  async begin(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#said.begin.action }).click();
    await this.stillNeeds();
  }

  async stillNeeds(): Promise<void> {
    await this.#page.getByText(anyOf(this.#said.step.missingHere)).waitFor();
  }

  /** Of the step that is shown. */
  async needsNoMore(): Promise<void> {
    await this.#page.getByText(anyOf(this.#said.step.missingHere)).waitFor({ state: 'detached' });
  }

  /** By the list of steps. */
  async goTo(step: Step): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: this.#said.step.label })
      .getByRole('link', { name: new RegExp(`^${this.#said.step[step]}`) })
      .click();
    await this.#page.getByRole('heading', { level: 2, name: this.#said.step[step], exact: true }).waitFor();
  }

  /** By the button at a step's end. */
  async next(step: Step): Promise<void> {
    const name = filled(this.#said.step.next, { step: this.#said.step[step] });
    await this.#page.getByRole('link', { name, exact: true }).click();
  }

  async sayWhat(): Promise<void> {
    const { what } = this.#said;
    await this.#page.getByLabel(what.stage, { exact: true }).selectOption('completed');
    await this.#page.getByLabel(what.originalLanguage).selectOption('en');
    await this.#pick(what.origin, this.#place);
  }

  async tellStory(logline: string): Promise<void> {
    const { story } = this.#said;
    await this.#page.getByLabel(story.logline).fill(logline);
    await this.#page.getByLabel(story.synopsis).fill(`${logline} Until it does.`);
    await this.#pick(story.genres, this.#vocabulary.genre.drama);
    await this.#pick(story.audience, this.#vocabulary.audience.adult);
  }

  async saySeeking(): Promise<void> {
    const { seeking } = this.#said;
    await this.#pick(seeking.seeking, this.#vocabulary.deal.licence);
    await this.#page.getByLabel(seeking.mandate).selectOption('producer');
  }

  async sayWho(): Promise<void> {
    const { people } = this.#said;
    await this.#page.getByLabel(people.ai).selectOption('none');
    await this.#page.getByRole('button', { name: people.add }).click();
    await this.#page.getByLabel(people.name).fill('Mira Tam');
  }

  /** A line for the whole world, as it is proposed. */
  async addRights(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#said.rights.add, exact: true }).click();
    await this.#page.getByLabel(this.#said.rights.places, { exact: true }).first().waitFor();
  }

  /** Once the picture has followed what is stated. */
  async rightsStand(): Promise<void> {
    await this.#page.getByRole('button', { name: this.#said.rights.done, exact: true }).click();
    await this.#page.getByRole('rowheader').first().waitFor({ state: 'attached' });
    await this.needsNoMore();
  }

  /** The line that would bring most beside the first, in one tap. */
  async offerMore(): Promise<void> {
    const { outlook, rights } = this.#said;
    await this.#page
      .getByRole('button', { name: new RegExp(`^${outlook.offer}: `) })
      .first()
      .click();
    await this.#page.getByRole('button', { name: rights.edit, exact: true }).nth(1).waitFor();
  }

  async mayPublish(): Promise<boolean> {
    return this.#page.getByRole('button', { name: this.#said.publish.button, exact: true }).isEnabled();
  }

  async publish(): Promise<void> {
    const { publish } = this.#said;
    await this.#page.getByText(publish.ready, { exact: true }).waitFor();
    await this.#page.getByRole('button', { name: publish.button, exact: true }).click();
    await this.#page
      .getByText(publish.few)
      .or(this.#page.getByText(anyOf(publish.fitting_other)))
      .waitFor();
  }

  /** And nearly leaves before it is in force. */
  async revise(logline: string, look: () => Promise<void>): Promise<void> {
    const { leave, nav } = words[this.#language].frame;
    await this.goTo('story');
    await this.#page.getByLabel(this.#said.story.logline).fill(logline);
    await this.#page
      .getByRole('navigation', { name: nav.label })
      .getByRole('link', { name: nav.listings })
      .click();
    await this.#page.getByRole('dialog', { name: leave.title }).waitFor();
    await look();
    await this.#page.getByRole('button', { name: leave.stay }).click();
    await this.#page.getByRole('button', { name: this.#said.saving.save }).click();
    await this.#page.getByText(`${this.#said.state.published} · ${this.#said.saving.saved}`).waitFor();
  }

  /** Asked whether that is meant. */
  async wantToWithdraw(): Promise<void> {
    await this.goTo('publish');
    await this.#page.getByRole('button', { name: this.#said.publish.withdraw, exact: true }).click();
    await this.#page.getByRole('dialog').waitFor();
  }

  async withdraw(): Promise<void> {
    const { publish } = this.#said;
    await this.#page.getByRole('dialog').getByRole('button', { name: publish.withdraw, exact: true }).click();
    await this.#page.getByRole('button', { name: publish.again, exact: true }).waitFor();
  }

  /** By typing, as somebody at a keyboard does. */
  async #pick(label: string, text: string): Promise<void> {
    const field = this.#page.getByRole('combobox', { name: label, exact: true });
    const option = this.#page.getByRole('option', { name: text, exact: true });
    await field.fill(text);
    await option.click();
    await this.#page.keyboard.press('Escape');
  }
}
