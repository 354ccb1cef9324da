// A person with a browser of their own: joins by a sign-in link and walks the app as anybody would. It knows the words
// that the screens show in English, and nothing behind them.
import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import type { Relay } from './relay.ts';

/** The first `word` of `link` is the person's name or role, as the relay printed it. */
export class Person {
  readonly context: BrowserContext;
  page: Page;
  readonly home: string;

  private constructor(context: BrowserContext, page: Page, home: string) {
    this.context = context;
    this.page = page;
    this.home = home;
  }

  /** Opens the sign-in link in a fresh browser, joins, and waits until everything works without a connection. `before`
   * runs in each page before the app does. */
  static async join(browser: Browser, relay: Relay, word: string, before?: () => void): Promise<Person> {
    const context = await browser.newContext();
    if (before) await context.addInitScript(before);
    const page = await context.newPage();
    await page.goto(await relay.signIn(word));
    await page.getByRole('button', { name: 'Accept and join' }).click();
    await expect(page.getByText('Ready to work without a connection')).toBeVisible();
    await page.getByRole('button', { name: 'Open the notebook' }).click();
    await expect(page).toHaveURL(/\/e\/[0-9a-f]{32}\/today$/);
    return new Person(context, page, page.url().replace(/\/today$/, ''));
  }

  /** Goes to a place of the notebook by its path, as a bookmark would. */
  async visit(path: string): Promise<void> {
    await this.page.goto(this.home + path);
  }

  async goOffline(): Promise<void> {
    await this.context.setOffline(true);
  }

  async goOnline(): Promise<void> {
    await this.context.setOffline(false);
  }

  /** The state of the person's work: the pill that every screen shows. */
  get state(): Locator {
    return this.page.locator('a[href="/saved"]').first();
  }

  /** Waits until the relay has everything of this device. */
  async allOnTheRelay(): Promise<void> {
    await expect(this.state).toContainText('All on the relay', { timeout: 45_000 });
  }

  /** The shared notes of the call that is open. */
  get notes(): Locator {
    return this.page.getByRole('textbox', { name: 'Notes' });
  }

  /** Types at the end of the notes, key by key, as on a keyboard. */
  async typeAtEnd(words: string): Promise<void> {
    await this.notes.click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(words, { delay: 5 });
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
